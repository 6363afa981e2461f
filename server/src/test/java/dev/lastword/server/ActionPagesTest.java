package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of what the AI did. */
class ActionPagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team invoices = Team.of(lastword, "invoices");
  private static final Browsing owner = reader("finance-operations");
  private static final Answered held = invoices.submit(hostile("Pay <b>Birch</b> INV-1"));
  private static final Answered other =
      invoices.submit(Team.invoice("INV-2 =cmd", "12.00", "Cedar Freight", ""));

  private static Browsing reader(String queue) {
    return new Browsing(lastword, invoices.tokens().getOrDefault(queue, ""));
  }

  private static String hostile(String subject) {
    return """
    {"subject": "%s", "confidence": 0.95, "model": "m-1", "rationale": "It <i>fits</i>.",
     "facts": {"amount": 20000.00, "vendor": "Birch Paper", "po_matched": true,
       "memo": "per con\\u200Btract", "country": "US"},
     "output": {"type": "text/html", "content": "<script>alert(1)</script> to \\u202Edrib"}}
    """
        .formatted(subject);
  }

  @Test
  void the_owner_sees_everything_newest_first() {
    String page = owner.page("/actions").is(200).body();
    assertThat(page).contains("INV-1", "INV-2").containsSubsequence(other.id(), held.id());
    assertThat(page).contains("Invoices over $10,000 need a manager");
  }

  @Test
  void others_see_what_their_queues_were_asked() {
    assertThat(reader("finance-managers").page("/actions").is(200).body())
        .contains(held.id())
        .doesNotContain(other.id());
    reader("finance-managers").page("/actions/" + other.id()).is(404);
    assertThat(reader("sales").page("/actions").is(200).body()).contains("No agent has asked yet");
  }

  @ParameterizedTest
  @CsvSource({
    "subject=birch, true, false",
    "reason=high-amount, true, false",
    "state=held&verdict=hold, true, true",
    "state=executed, false, false",
    "workflow=none, false, false",
    "from=2020-01-01&to=2020-01-02, false, false",
    "from=2020-01-01, true, true",
  })
  void filters_stand_in_the_address(String query, boolean first, boolean second) {
    String page = owner.page("/actions?" + query).is(200).body();
    assertThat(page.contains(held.id())).isEqualTo(first);
    assertThat(page.contains(other.id())).isEqualTo(second);
    assertThat(page).doesNotContain("No agent has asked yet");
  }

  @Test
  void a_filter_says_again_what_was_asked_for() {
    assertThat(owner.page("/actions?subject=%22%3E%3Cscript%3E&state=held").is(200).body())
        .contains("value=\"&#34;>&lt;script>\"")
        .contains("<option value=\"held\" selected>");
    assertThat(owner.page("/actions?subject=INV-2+%3D&state=held").is(200).body())
        .contains("/actions.csv?subject=INV-2+%3D&amp;state=held");
  }

  @Test
  void an_id_leads_to_its_action() {
    assertThat(owner.page("/actions?subject=" + held.id()).is(303).response().headers().map())
        .containsEntry("location", List.of("/actions/" + held.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "to=2026-13-01", "from=2026-11-22T10:00"})
  void a_time_that_is_none_is_turned_down(String query) {
    owner.page("/actions?" + query).is(422);
    owner.page("/actions.csv?" + query).is(422);
  }

  @Test
  void what_the_agent_wrote_is_shown_as_text_and_nothing_hides_in_it() {
    String page = owner.page("/actions/" + held.id()).is(200).body();
    assertThat(page)
        .contains("Pay &lt;b&gt;Birch", "&lt;script&gt;alert(1)", "&lt;i&gt;fits")
        .contains(">U+202E</span>", ">U+200B</span>", "title=\"zero width space\"")
        .doesNotContain("<b>Birch", "<script>alert", "\u202E", "\u200B");
  }

  @Test
  void an_action_has_its_reasons_digests_and_timeline() {
    String page = owner.page("/actions/" + held.id()).is(200).body();
    assertThat(page)
        .contains("Invoices over $10,000", "high-amount", "new-vendor")
        .contains(invoices.queue("finance-managers"))
        .contains("Verdict: hold", "/trail/entries/" + held.json().at("/trail/index").asLong());
  }

  @Test
  void a_timeline_has_every_change_in_order() {
    Answered paid = invoices.submit(Team.invoice("INV-3", "7.00", "Dune Print", ""));
    invoices.server().post(invoices.key(), "/v1/actions/" + paid.id() + "/cancel", "").is(200);
    assertThat(owner.page("/actions/" + paid.id()).is(200).body())
        .containsSubsequence("Verdict: hold", "Now cancelled")
        .doesNotContain("has no entry here");
  }

  @Test
  void bytes_are_saved_as_they_came_and_never_shown_as_what_they_claim_to_be() {
    Answered output = owner.page("/actions/" + held.id() + "/output").is(200);
    assertThat(output.body()).isEqualTo("<script>alert(1)</script> to \u202Edrib");
    assertThat(output.response().headers().firstValue("Content-Type"))
        .contains("application/octet-stream");
    assertThat(output.response().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(owner.page("/actions/" + held.id() + "/facts").is(200).body())
        .contains("\"amount\": 20000.00");
    owner.page("/actions/" + other.id() + "/output").is(404);
  }

  @Test
  void a_table_for_spreadsheets_has_a_line_for_each_action_and_runs_nothing() {
    Answered formula = invoices.submit(Team.invoice("=1+2", "3.00", "Elm Tools", ""));
    String csv = owner.page("/actions.csv?subject=" + "%3D1").is(200).body();
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).startsWith("\"id\",\"submitted_at\"").contains("\"'=1+2\"", formula.id());
  }

  @Test
  void lines_of_json_say_what_the_api_says() {
    String line = owner.page("/actions.ndjson?reason=high-amount&subject=birch").is(200).body();
    assertThat(line.lines()).hasSize(1);
    assertThat(new Answered(200, line, held.response()).json())
        .isEqualTo(lastword.get(owner.token(), "/v1/actions/" + held.id()).json());
  }

  @Test
  void long_lists_come_page_by_page() {
    Team many = Team.of(lastword, "invoices");
    for (int i = 0; i < 51; i++) {
      many.submit(Team.invoice("MANY-" + i, "1.00", "V " + i, "")).is(201);
    }
    var reader = new Browsing(lastword, many.tokens().getOrDefault("finance-operations", ""));
    String first = reader.page("/actions?workflow=" + many.workflow()).is(200).body();
    assertThat(first).contains("MANY-50<", "MANY-1<").doesNotContain("MANY-0<");
    String older = first.replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1");
    assertThat(reader.page(older.replace("&amp;", "&")).is(200).body())
        .contains("MANY-0<", "Newest")
        .doesNotContain("MANY-1<", "Older<");
  }
}
