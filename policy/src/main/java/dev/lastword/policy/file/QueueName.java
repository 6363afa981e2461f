package dev.lastword.policy.file;

/** The name of a group of people who own a kind of risk. */
public record QueueName(String value) implements Comparable<QueueName> {

  public QueueName {
    if (!Names.isKebab(value)) {
      throw new IllegalArgumentException("not a queue name: " + value);
    }
  }

  @Override
  public int compareTo(QueueName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
