package dev.lastword.server.http;

/**
 * Every problem this server answers with, apart from those of policies, facts and JSON, which the
 * policy library names. Each has a page in {@code docs/errors}.
 */
public enum ErrorCode {
  ROUTE_UNKNOWN("LW-API-001", 404, "There is nothing at this address"),
  BODY_TOO_LARGE("LW-API-002", 413, "The body is too large"),
  NOT_JSON("LW-API-003", 400, "The body is not JSON as Lastword takes it"),
  DOES_NOT_FIT("LW-API-004", 422, "The request does not fit"),
  UNAVAILABLE("LW-API-006", 503, "The database does not answer"),
  UNEXPECTED("LW-API-007", 500, "Something failed in the server"),

  NOT_SIGNED_IN("LW-AUT-001", 401, "No valid key or token"),
  NOT_ALLOWED("LW-AUT-002", 403, "This key or token may not do that"),
  FORGED("LW-AUT-003", 403, "The request does not come from a page of this session"),
  LINK_OVER("LW-AUT-004", 403, "This sign-in link does not work"),
  SESSION_NEEDED("LW-AUT-005", 403, "Only a person who is signed in may do that"),

  WORKFLOW_UNKNOWN("LW-ACT-001", 404, "There is no such workflow for this key"),
  ACTION_INVALID("LW-ACT-002", 422, "The action does not fit the policy"),
  KEY_REUSED("LW-ACT-003", 409, "This Idempotency-Key was used for another request"),
  ACTION_UNKNOWN("LW-ACT-004", 404, "There is no such action for this key or token"),
  NOT_CANCELLABLE("LW-ACT-005", 409, "The action can no longer be cancelled"),
  OUTCOME_OUT_OF_TURN("LW-ACT-006", 409, "This outcome does not fit the action's state"),
  AGENT_GRADES_ITSELF("LW-ACT-007", 403, "An agent cannot say whether its own work was correct"),
  CONSUME_NOT_YOURS("LW-ACT-008", 422, "The release would be for another executor"),

  RELEASE_UNKNOWN("LW-REL-001", 404, "There is no such release for this key"),
  RELEASE_CONSUMED("LW-REL-002", 409, "The release is already consumed"),
  RELEASE_LAPSED("LW-REL-003", 409, "The release has lapsed"),
  RELEASE_REVOKED("LW-REL-004", 409, "The action is not released"),
  RELEASE_ALTERED("LW-REL-005", 409, "The stored action differs from the trail"),
  POLICY_CHANGED("LW-REL-006", 409, "The active policy asks for more: the action is held again"),
  APPROVER_LEFT("LW-REL-007", 409, "Somebody who approved this has left the queue"),

  REVIEW_UNKNOWN("LW-REV-001", 404, "There is no such review for this person"),
  ANSWERED("LW-REV-002", 409, "Somebody was first"),
  REVIEW_CHANGED("LW-REV-003", 409, "What is asked has changed since you looked"),
  NOT_YOUR_QUEUE("LW-REV-004", 403, "None of your queues is asked"),
  NOT_IMPARTIAL("LW-REV-005", 403, "Nobody rules on their own matter"),
  CONSOLE_ONLY("LW-REV-006", 403, "This takes rulings from the console only"),
  SECOND_PERSON("LW-REV-007", 409, "The second approver must be another person"),
  CLAIMED("LW-REV-008", 409, "Somebody else works on this"),
  AMENDMENT_INVALID("LW-REV-009", 422, "This does not fit the policy"),
  POLICY_REFUSES("LW-REV-010", 409, "A rule of the policy refuses this"),
  NO_POLICY("LW-REV-011", 409, "No policy is active"),

  POLICY_UNKNOWN("LW-PUB-001", 404, "There is no such policy"),
  POLICY_INVALID("LW-PUB-002", 422, "The policy does not check"),
  POLICY_TESTS_FAIL("LW-PUB-003", 422, "The policy's tests do not pass or do not cover it"),
  WORKFLOW_DIFFERS("LW-PUB-004", 422, "The file is for another workflow"),
  QUEUE_UNKNOWN("LW-PUB-005", 422, "The policy names queues that do not exist"),
  NOT_PROPOSED("LW-PUB-006", 409, "The policy is not up for signature"),
  NOT_A_SIGNER("LW-PUB-007", 403, "This queue does not sign, or you are not in it"),
  AUTHOR_SIGNS("LW-PUB-008", 403, "An author's own signature does not count"),
  SIGNED_ALREADY("LW-PUB-009", 409, "You have signed for this queue"),
  SIGNATURES_MISSING("LW-PUB-010", 409, "Signatures are missing"),
  BASE_CHANGED("LW-PUB-011", 409, "Another version became active since this was proposed"),
  QUEUE_EMPTY("LW-PUB-012", 409, "A queue that the policy names has nobody in it"),
  ACTIVE_ALREADY("LW-PUB-013", 409, "This policy is already active"),
  AUTHOR_UNKNOWN("LW-PUB-014", 422, "The author is not a user"),
  OVERRIDE_MISSING("LW-PUB-015", 422, "The owner has to say why more may go through"),

  STOPPED("LW-STP-001", 423, "Nothing is released while a stop is in force"),
  STOP_UNKNOWN("LW-STP-002", 404, "There is no such stop in force"),
  NOT_YOUR_AUTONOMY("LW-STP-003", 403, "Somebody else has to do this"),
  RESUMED_IN_CONSOLE("LW-STP-004", 403, "Autonomy is given again from the console only"),

  ALERT_UNKNOWN("LW-ALR-001", 404, "There is no such alert for your queues"),

  IMPORT_INVALID("LW-HIS-001", 422, "The lines do not fit"),
  IMPORT_UNKNOWN("LW-HIS-002", 404, "There is no such import"),
  NOT_THE_OWNER("LW-HIS-003", 403, "The owner of the workflow has to sign"),
  UPLOADER_SIGNS("LW-HIS-004", 403, "Somebody else has to sign what you uploaded"),

  NAME_TAKEN("LW-PPL-001", 409, "There is already a user of this name"),
  PERSON_UNKNOWN("LW-PPL-003", 404, "There is no such user"),
  ACCOUNT_DISABLED("LW-PPL-004", 409, "The account is disabled"),
  NO_SUCH_QUEUE("LW-PPL-005", 404, "There is no such queue"),
  NOT_PROPOSED_MEMBER("LW-PPL-006", 409, "Nobody has proposed this member"),
  NOT_YOURS_TO_DECIDE("LW-PPL-007", 403, "You do not decide who is in this queue"),
  LAST_MEMBER("LW-PPL-008", 409, "The queue would be left with nobody in it"),
  CREDENTIAL_UNKNOWN("LW-PPL-009", 404, "There is no such token or key"),
  TOO_MANY_TOKENS("LW-PPL-010", 409, "You have as many tokens as one may have"),

  TOO_MANY_SHADOWS("LW-SHD-001", 409, "As many candidates are watched as may be"),
  SHADOW_UNKNOWN("LW-SHD-002", 404, "There is no such candidate"),

  TRAIL_ENTRY_UNKNOWN("LW-TRL-001", 404, "The trail has no such part yet");

  private final String code;
  private final int status;
  private final String title;

  ErrorCode(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
