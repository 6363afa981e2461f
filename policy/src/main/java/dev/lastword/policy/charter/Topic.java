package dev.lastword.policy.charter;

/** What a section of a charter is about, in the order in which people ask. */
public enum Topic {
  ALONE("What the AI does alone"),
  PEOPLE("When a person takes over"),
  REFUSED("What is refused"),
  TOLD("What people are only told"),
  MISSING("When something is missing"),
  FACTS("What the rules look at"),
  LISTS("The lists that rules use"),
  CHECKS("What is checked afterwards"),
  RELEASE("What a release allows"),
  ANSWERS("Who answers for it");

  private final String heading;

  Topic(String heading) {
    this.heading = heading;
  }

  /** As a heading. */
  public String heading() {
    return heading;
  }
}
