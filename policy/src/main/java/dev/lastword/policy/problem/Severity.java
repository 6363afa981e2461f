package dev.lastword.policy.problem;

/** Whether a problem stops what the user wanted to do. */
public enum Severity {
  /** Nothing goes on until this is put right. */
  ERROR,
  /** It goes on; somebody should look. Publishing a policy may still turn it down. */
  WARNING
}
