package dev.lastword.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FactSchemaTest {

  @Test
  @Timeout(20)
  void a_flood_of_undeclared_facts_is_counted_and_not_pondered() {
    List<FactDeclaration> many =
        IntStream.range(0, FactSchema.MOST_FACTS)
            .mapToObj(i -> fact("a_rather_long_name_of_a_fact_" + i, new FactType.Bool()))
            .toList();
    List<Json.Member> flood = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      flood.add(new Json.Member("some_rather_long_name_" + i, new Json.Bool(true, 0, 0)));
    }
    Binding.DoesNotFit no =
        (Binding.DoesNotFit) new FactSchema(many).bind(new Json.Object(flood, 0, 0));
    assertThat(no.problems()).hasSize(100);
    assertThat(no.more()).isEqualTo(40_000 + FactSchema.MOST_FACTS - 100);
  }

  @Property(tries = 500)
  void money_is_what_was_written(@ForAll int cents) {
    FactSchema schema = new FactSchema(List.of(fact("amount", money())));
    String text = BigDecimal.valueOf(cents, 2).toPlainString();
    for (Json sent : List.of(new Json.Number(text, 0, 0), new Json.Text(text, 0, 0))) {
      var object = new Json.Object(List.of(new Json.Member("amount", sent)), 0, 0);
      Facts facts = ((Binding.Bound) schema.bind(object)).facts();
      assertThat(facts.get("amount")).contains((long) cents);
      assertThat(FactText.seen(schema.declarations().get(0), facts.get("amount")))
          .isEqualTo("amount " + text + " USD");
    }
  }

  @Test
  void keys_of_history_are_exact_and_short() {
    List<FactDeclaration> facts =
        List.of(
            fact("a", new FactType.Text(1_000)),
            fact("b", new FactType.Text(1_000)),
            fact("amount", money()));
    assertThat(key(facts, "x", "y", "1.50")).isEqualTo("[\"x\",\"y\",{\"USD\":\"1.50\"}]");
    assertThat(key(facts, "x\",\"y", "", "1.50")).isNotEqualTo(key(facts, "x", "\",\"y", "1.50"));
    assertThat(key(facts, "x".repeat(900), "y", "1")).matches("sha256:[0-9a-f]{64}");
  }

  private static String key(List<FactDeclaration> facts, String... values) {
    List<Json.Member> members = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      members.add(new Json.Member(facts.get(i).name(), new Json.Text(values[i], 0, 0)));
    }
    var bound = (Binding.Bound) new FactSchema(facts).bind(new Json.Object(members, 0, 0));
    List<String> names = facts.stream().map(FactDeclaration::name).toList();
    return HistoryQuestion.firstTime(bound.facts(), names).orElseThrow().key();
  }

  @Test
  void a_sensitive_fact_is_named_without_its_value() {
    var memo = new FactDeclaration("memo", new FactType.Text(9), new Presence.Required(), true);
    assertThat(FactText.seen(memo, Optional.of("secret"))).isEqualTo("memo (not shown)");
  }

  private static FactType.Money money() {
    var usd = MoneyText.currency("USD").orElseThrow();
    return new FactType.Money(usd, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static FactDeclaration fact(String name, FactType type) {
    return new FactDeclaration(name, type, new Presence.Required(), false);
  }
}
