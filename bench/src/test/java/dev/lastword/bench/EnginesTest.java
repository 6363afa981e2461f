package dev.lastword.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared is the same. */
class EnginesTest {

  /** All of them are compared before they are measured. */
  private static final int SOME = 100;

  private static final List<Payment> INPUTS = Payments.withMemoOf(60).subList(0, SOME);
  private static final List<Integer> EXPECTED = masks(new PlainJava(INPUTS));

  @ParameterizedTest
  @EnumSource
  void every_engine_gives_the_same_answers(Engine.Kind kind) {
    assertThat(masks(kind.on(INPUTS))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @EnumSource(names = "JAVA")
  void every_rule_holds_for_some_inputs_and_not_for_others(Engine.Kind kind) {
    for (int rule = 0; rule < Engine.RULES; rule++) {
      int bit = 1 << rule;
      assertThat(EXPECTED).anyMatch(mask -> (mask & bit) != 0).anyMatch(mask -> (mask & bit) == 0);
    }
  }

  private static List<Integer> masks(Engine engine) {
    return IntStream.range(0, INPUTS.size()).mapToObj(engine::mask).toList();
  }
}
