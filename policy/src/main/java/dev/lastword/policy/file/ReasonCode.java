package dev.lastword.policy.file;

import java.util.List;

/**
 * Why people of a workflow reject.
 *
 * @param title in words, for whoever rejects
 * @param aiAtFault whether a rejection for this says that the AI's work was wrong; when not, it
 *     says nothing of the work
 */
public record ReasonCode(String id, String title, boolean aiAtFault) {

  /** Those of a policy that names none. */
  public static final List<ReasonCode> USUAL =
      List.of(
          new ReasonCode("incorrect", "incorrect", true),
          new ReasonCode("incomplete", "incomplete", true),
          new ReasonCode("not-allowed", "not allowed", true),
          new ReasonCode("duplicate", "duplicate", true),
          new ReasonCode("not-needed", "not needed any more", false),
          new ReasonCode("our-decision", "our own decision", false),
          new ReasonCode("other", "something else", true));
}
