package dev.lastword.evidence.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lastword.policy.file.SpotCheck;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chance that an action has of being looked at afterwards. */
class SpotRateTest {

  private static final Duration MONTH = Duration.ofDays(30);

  /** 20 a month are 29 to aim at: two standard deviations more. */
  @ParameterizedTest
  @CsvSource({
    "0.05, 20, 0, 1",
    "0.05, 20, 20, 1",
    "0.05, 20, 100, 0.289443",
    "0.05, 20, 1000, 0.05",
    "0.05, 0, 0, 0.05",
    "1, 0, 1000000, 1",
    "0, 20, 1000, 0.028944",
    "0, 0, 0, 0",
  })
  void it_is_the_rate_of_the_policy_and_more_while_few_go_ahead(
      BigDecimal rate, int atLeast, double before, double chance) {
    assertThat(SpotRate.of(new SpotCheck(rate, atLeast, MONTH), before))
        .isEqualTo(chance, within(1e-6));
  }

  @Test
  void as_many_as_the_policy_asks_for_are_drawn_in_nearly_every_month() {
    var terms = new SpotCheck(new BigDecimal("0.01"), 20, MONTH);
    int actionsOfAMonth = 600;
    int months = 400;
    var random = new Random(11);
    int fellShort = 0;
    for (int month = 0; month < months; month++) {
      int drawn = 0;
      for (int action = 0; action < actionsOfAMonth; action++) {
        drawn += random.nextDouble() < SpotRate.of(terms, actionsOfAMonth) ? 1 : 0;
      }
      fellShort += drawn < terms.atLeast() ? 1 : 0;
    }
    assertThat(fellShort).isLessThan(months / 20);
  }
}
