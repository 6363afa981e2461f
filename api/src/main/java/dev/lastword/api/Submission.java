package dev.lastword.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to do: the body of {@code POST /v1/workflows/{workflow}/actions}.
 *
 * @param subject what it is about, in the agent's own words or ids; 1 to 200 characters
 * @param facts a JSON object: the typed inputs that rules may look at, as the policy declares them
 * @param output the prepared work that would be released; null for a pure decision
 * @param confidence from 0 to 1; null when the agent does not know
 * @param model which model decided; up to 200 characters
 * @param rationale why, for the people who read it; up to 20,000 characters
 * @param onBehalfOf the person it acts for; up to 200 characters
 * @param consume consume at once when it proceeds, in the same transaction
 */
public record Submission(
    String subject,
    RawJson facts,
    @Nullable Output output,
    @Nullable BigDecimal confidence,
    @Nullable String model,
    @Nullable String rationale,
    @Nullable String onBehalfOf,
    @Nullable Boolean consume) {

  /** A submission with subject and facts only. */
  public static Submission of(String subject, RawJson facts) {
    return new Submission(subject, facts, null, null, null, null, null, null);
  }
}
