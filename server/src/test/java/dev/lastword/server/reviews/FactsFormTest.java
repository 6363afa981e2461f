package dev.lastword.server.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.fact.Declared;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactObject;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.fact.TimeText;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What somebody types into the fields of facts, as JSON. */
class FactsFormTest {

  private static final Presence NEEDED = new Presence.Required();
  private static final Presence OPTIONAL = new Presence.MayBeAbsent();
  private static final FactSchema FACTS =
      schema(
          fact("amount", new FactType.Money(Currency.getInstance("USD"), 0, 100_000_000), NEEDED),
          fact("note", new FactType.Text(4_000), NEEDED),
          fact("extra", new FactType.Text(4_000), OPTIONAL),
          fact("ok", new FactType.Bool(), OPTIONAL),
          fact("seats", new FactType.Whole(0, 1_000), OPTIONAL),
          fact("share", new FactType.Decimal(BigDecimal.ZERO, BigDecimal.TEN), OPTIONAL),
          fact("tags", new FactType.ListOf(new FactType.Text(100), 10), OPTIONAL),
          fact("sizes", new FactType.ListOf(new FactType.Whole(0, 99), 10), OPTIONAL));

  private static final String BEFORE =
      "{\"amount\":\"18420.00\" ,\"note\":\"a\\nb\",\"tags\":[\"x\",\"y z\"],\"ok\":true}";

  private static FactSchema schema(Declared... outline) {
    return new FactSchema(List.of(outline));
  }

  private static FactDeclaration fact(String name, FactType type, Presence presence) {
    return new FactDeclaration(name, type, presence, false);
  }

  private static FactsForm form(String before) {
    return new FactsForm(FACTS, before.getBytes(UTF_8), JsonMapper.shared());
  }

  private static String filled(String before, Map<String, String> typed) {
    FactsForm.Filled filled = form(before).filled(name -> Optional.ofNullable(typed.get(name)));
    assertThat(filled.problems()).isEmpty();
    return new String(filled.facts(), UTF_8);
  }

  private static String fix(String name, String typed) {
    FactsForm.Filled filled =
        form(BEFORE).filled(n -> n.equals(name) ? Optional.of(typed) : Optional.empty());
    assertThat(filled.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/facts/" + name));
    return String.valueOf(filled.problems().getFirst().fix());
  }

  @Test
  void what_nobody_touched_keeps_every_byte() {
    byte[] before = BEFORE.getBytes(UTF_8);
    var form = new FactsForm(FACTS, before, JsonMapper.shared());
    assertThat(form.filled(name -> Optional.empty()).facts()).isSameAs(before);
    assertThat(form.untouched().facts()).isSameAs(before);
    assertThat(filled(BEFORE, Map.of("note", "a\r\nb", "extra", "", "tags", "x\r\ny z")))
        .isEqualTo(BEFORE);
  }

  @Test
  void a_field_holds_the_value_as_text_and_a_list_line_by_line() {
    assertThat(form(BEFORE).untouched().fields())
        .extracting(FactsForm.Field::value)
        .containsExactly("18420.00", "a\nb", "", "true", "", "", "x\ny z", "");
  }

  @Test
  void an_amount_stays_a_text_where_it_was_one_and_a_number_where_it_was_one() {
    assertThat(filled(BEFORE, Map.of("amount", " 3000.00 "))).contains("\"amount\": \"3000.00\"");
    assertThat(filled("{\"amount\": 7,\"note\":\"\"}", Map.of("amount", "3000.00")))
        .isEqualTo("{\"amount\": 3000.00, \"note\": \"\"}");
  }

  @Test
  void other_facts_are_written_by_their_type() {
    assertThat(
            filled(
                BEFORE,
                Map.of("ok", "false", "seats", "12", "share", "0.50", "sizes", "1\r\n\r\n2")))
        .isEqualTo(
            "{\"amount\": \"18420.00\", \"note\": \"a\\nb\", \"tags\": [\"x\",\"y z\"], \"ok\": false,"
                + " \"seats\": 12, \"share\": 0.50, \"sizes\": [1, 2]}");
  }

  @Test
  void an_empty_field_is_no_fact_where_it_may_be_and_an_empty_text_where_it_must_be() {
    assertThat(filled(BEFORE, Map.of("ok", "", "tags", "", "note", "")))
        .isEqualTo("{\"amount\": \"18420.00\", \"note\": \"\"}");
  }

  @Test
  void a_text_is_escaped_and_keeps_its_kind_of_line_ends() {
    assertThat(filled(BEFORE, Map.of("extra", "say \"hi\"\\\r\nü")))
        .contains("\"extra\": \"say \\\"hi\\\"\\\\\\nü\"");
    assertThat(filled("{\"amount\":1,\"note\":\"a\\r\\nb\"}", Map.of("note", "a\r\nc")))
        .contains("\"note\": \"a\\r\\nc\"");
  }

  @Test
  void facts_that_the_policy_no_longer_declares_go_when_something_changes() {
    String before = "{\"amount\":1,\"note\":\"\",\"gone\":5}";
    assertThat(filled(before, Map.of())).isEqualTo("{\"amount\": 1, \"note\": \"\"}");
  }

  @Test
  void a_value_that_has_no_field_stays_as_it_is() {
    String before = "{\"amount\":1,\"note\":\"\",\"tags\":[\"two\\nlines\"]}";
    assertThat(form(before).untouched().fields().get(6).value()).isNull();
    assertThat(filled(before, Map.of("tags", "other", "note", "n")))
        .isEqualTo("{\"amount\": 1, \"note\": \"n\", \"tags\": [\"two\\nlines\"]}");
  }

  private static final FactSchema ORDERS =
      schema(
          fact("day", new FactType.Date(TimeText.FIRST_DAY, TimeText.LAST_DAY), OPTIONAL),
          new FactObject(
              "order",
              List.of(
                  fact("order.id", new FactType.Text(10), NEEDED),
                  fact("order.lines", new FactType.Whole(0, 9), OPTIONAL),
                  new FactObject(
                      "order.to",
                      List.of(fact("order.to.city", new FactType.Text(10), NEEDED)),
                      OPTIONAL,
                      false)),
              NEEDED,
              false));

  private static String order(String before, Map<String, String> typed) {
    var form = new FactsForm(ORDERS, before.getBytes(UTF_8), JsonMapper.shared());
    FactsForm.Filled filled = form.filled(name -> Optional.ofNullable(typed.get(name)));
    assertThat(filled.problems()).isEmpty();
    return new String(filled.facts(), UTF_8);
  }

  @Test
  void each_field_of_an_object_has_one_and_an_object_that_is_left_as_it_is_keeps_its_bytes() {
    String before = "{\"order\": {\"lines\":3 ,\"id\":\"a\", \"to\": { \"city\":\"Ulm\"}}}";
    assertThat(order(before, Map.of())).isEqualTo(before);
    assertThat(order(before, Map.of("day", "2026-01-31")))
        .isEqualTo(
            "{\"order\": {\"lines\":3 ,\"id\":\"a\", \"to\": { \"city\":\"Ulm\"}}, \"day\": \"2026-01-31\"}");
    assertThat(order(before, Map.of("order.lines", "4")))
        .isEqualTo("{\"order\": {\"lines\": 4, \"id\": \"a\", \"to\": { \"city\":\"Ulm\"}}}");
  }

  @Test
  void an_object_comes_with_its_first_field_and_goes_with_its_last() {
    assertThat(order("{\"order\":{\"id\":\"a\"}}", Map.of("order.to.city", "Ulm")))
        .isEqualTo("{\"order\": {\"id\": \"a\", \"to\": {\"city\": \"Ulm\"}}}");
    String before = "{\"order\":{\"id\":\"a\",\"to\":{\"city\":\"Ulm\"}}}";
    assertThat(order(before, Map.of("order.to.city", "")))
        .isEqualTo("{\"order\": {\"id\": \"a\"}}");
  }

  @Test
  void what_an_object_holds_besides_goes_when_something_changes() {
    assertThat(order("{\"order\":{\"id\":\"a\",\"gone\":1},\"also\":2}", Map.of()))
        .isEqualTo("{\"order\": {\"id\": \"a\"}}");
  }

  @Test
  void a_day_is_written_with_its_year_first() {
    var form = new FactsForm(ORDERS, "{}".getBytes(UTF_8), JsonMapper.shared());
    assertThat(form.filled(name -> Optional.of("31.1.2026")).problems().getFirst().fix())
        .contains("2026-01-31");
  }

  @ParameterizedTest
  @CsvSource({
    "amount, '3.000,00', thousands",
    "amount, 3000 USD, currency",
    "amount, '', ''",
    "seats, twelve, whole number",
    "seats, 012, whole number",
    "share, '0,5', a point",
    "share, NaN, a point",
    "sizes, 'one', whole number",
    "ok, yes, yes or no",
  })
  void what_cannot_be_read_is_told_with_a_fix(String name, String typed, String fix) {
    if (typed.isEmpty()) {
      assertThat(filled(BEFORE, Map.of(name, typed))).doesNotContain(name);
    } else {
      assertThat(fix(name, typed)).contains(fix);
    }
  }

  @Test
  void a_number_of_absurd_length_is_not_read() {
    assertThat(fix("share", "1".repeat(41))).contains("a point");
  }
}
