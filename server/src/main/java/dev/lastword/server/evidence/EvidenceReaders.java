package dev.lastword.server.evidence;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.Policies;
import java.util.Collections;

/** Who may read the evidence of a workflow: it names numbers of actions, and no facts. */
public final class EvidenceReaders {

  private final Policies policies;

  public EvidenceReaders(Policies policies) {
    this.policies = policies;
  }

  /** The workflow, for the operator and for members of the queues that its policy names. */
  public Answer<String> permit(Principal caller, String workflow) {
    ActivePolicies now = policies.knowing(workflow);
    if (!now.exists(workflow)) {
      return Answer.refused(ErrorCode.WORKFLOW_UNKNOWN, "There is no workflow " + workflow + ".");
    }
    return mayRead(caller, now, workflow) ? Answer.of(workflow) : notYours();
  }

  /** The refusal for everybody else. */
  public static <T> Answer<T> notYours() {
    return Answer.refused(
        ErrorCode.WORKFLOW_UNKNOWN,
        "Its evidence is for members of the queues that its policy names.");
  }

  /** Whether this caller is one of them, as policies are at one moment. */
  public static boolean mayRead(Principal caller, ActivePolicies now, String workflow) {
    return switch (caller) {
      case Principal.Operator operator -> true;
      case Principal.Agent agent -> false;
      case Principal.Person person ->
          !Collections.disjoint(now.queuesOf(workflow), person.queues());
    };
  }
}
