package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A queue that is named once and looks like another is a warning. */
class QueueSlipsTest {

  @ParameterizedTest
  @CsvSource({
    "finance-manager, finance-managers",
    "finanse-managers, finance-managers",
    "fniance-managers, finance-managers",
    "finance-managerss, finance-managers"
  })
  void one_letter_away_from_a_queue_that_is_named_twice(String once, String often) {
    List<Problem> found = warnings(once, often);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().fix()).isEqualTo("did you mean `" + often + "`?");
    assertThat(found.getFirst().place().line()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "team-1, team-2",
    "tier-a, tier-b",
    "legal-desk, finance-managers",
    "managers, finance-managers",
    "finance-managers, finance-managers"
  })
  void other_names_are_meant(String once, String often) {
    assertThat(warnings(once, often)).isEmpty();
  }

  private static List<Problem> warnings(String once, String often) {
    String policy =
        """
        lastword: 1
        workflow: w
        owner: %s
        mode: in-the-loop
        tripwires:
          - {id: a, when: "true", because: x, to: %s}
          - {id: b, when: "true", because: x, to: %s}
        """
            .formatted(often, once, often);
    var reading = PolicyReader.read("p.yaml", policy.getBytes(StandardCharsets.UTF_8));
    return ((Reading.Valid) reading)
        .warnings().stream().filter(p -> p.code() == PolicyCode.QUEUE_MISSPELT).toList();
  }
}
