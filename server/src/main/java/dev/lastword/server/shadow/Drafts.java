package dev.lastword.server.shadow;

import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.draft.Redraft;
import dev.lastword.policy.file.RuleId;
import dev.lastword.server.evidence.Evidence;
import dev.lastword.server.evidence.Proposable;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Drafts for what the evidence is enough to propose. None of them is proposed or activated here.
 */
final class Drafts {

  private final Policies policies;
  private final Evidence evidence;

  Drafts(Policies policies, Evidence evidence) {
    this.policies = policies;
    this.evidence = evidence;
  }

  /**
   * Writes one from the active file and stores it, with whoever calls as its author.
   *
   * @param key of what is proposed
   * @return its digest
   */
  Answer<String> write(Committer committer, Principal by, String workflow, String key) {
    Optional<Proposable> change =
        evidence.proposable(workflow).stream().filter(p -> p.key().equals(key)).findFirst();
    Optional<ActivePolicy> active = policies.latest().of(workflow);
    if (change.isEmpty() || active.isEmpty()) {
      return Answer.refused(
          ErrorCode.DOES_NOT_FIT, "There is not enough evidence for that any more.");
    }
    String name = workflow + ".yaml";
    Optional<byte[]> draft =
        policies
            .source(active.get().policy().digest())
            .flatMap(source -> changed(name, source, change.get()));
    return draft.isPresent()
            && PolicyReader.read(name, draft.get()) instanceof Reading.Valid(Policy policy, var w)
        ? policies.draft(committer, by, policy, draft.get())
        : Answer.refused(
            ErrorCode.DOES_NOT_FIT,
            "A program cannot write this draft: the file would not check. Write it by hand.");
  }

  private static Optional<byte[]> changed(String name, byte[] source, Proposable change) {
    return switch (change) {
      case Proposable.Threshold(BigDecimal from) -> Redraft.withThreshold(name, source, from);
      case Proposable.Moved(String rule, BigDecimal limit, String words) ->
          Redraft.withLimit(name, source, new RuleId(rule), limit);
      case Proposable.Without(String rule) -> Redraft.withoutRule(name, source, new RuleId(rule));
    };
  }
}
