package dev.lastword.policy.file;

import java.time.Duration;

/**
 * What holds for the releases of a workflow.
 *
 * @param afterProceed how long a release of an autonomous action can be consumed
 * @param afterApproval how long one that people approved can be
 * @param audience the executor who may consume it; empty for the key that submitted
 */
public record ReleaseTerms(Duration afterProceed, Duration afterApproval, String audience) {

  /** 15 minutes, 24 hours, the submitting key. */
  public static final ReleaseTerms STANDARD =
      new ReleaseTerms(Duration.ofMinutes(15), Duration.ofHours(24), "");
}
