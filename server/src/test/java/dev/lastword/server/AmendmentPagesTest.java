package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person changes what would be released, sees what that changes, and only then sends it. */
class AmendmentPagesTest {

  private static final Pattern INPUT =
      Pattern.compile("<input type=\"(?:text|hidden)\"[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern AREA =
      Pattern.compile("(?s)<textarea[^>]* name=\"([^\"]+)\"[^>]*>\\n(.*?)</textarea>");
  private static final Pattern CHOICE =
      Pattern.compile(
          "(?s)<select[^>]* name=\"([^\"]+)\"[^>]*>(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected");

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY = WithoutRule.named("new-vendor", Team.text("invoices.yaml"));
  private static final Team invoices = Team.of(lastword, "invoices", POLICY);
  private static final Browser manager = Browser.of(lastword, invoices.queue("finance-managers"));
  private static final Browser accounts =
      Browser.of(lastword, invoices.queue("senior-account-managers"));

  private static final String FACTS =
      "{ \"memo\":\"Toner \\u00e9\\r\\nand paper\", \"amount\": 2.0E4,\"vendor\":\"Birch Paper\", \"po_matched\":true}";

  private static Answered held(String subject) {
    return invoices
        .submit(
            "{\"subject\": \"%s\", \"confidence\": 0.95, \"facts\": %s, \"output\": {\"type\": \"text/plain\", \"content\": \"\\nWe pay\\r\\n<now>.\\r\\n\"}}"
                .formatted(subject, FACTS))
        .is(201)
        .hasVerdict("hold");
  }

  private static String address(Answered held) {
    return "/reviews/" + held.text("/review/id") + "/amendment";
  }

  /** What a browser would send of the form on a page, line ends included. */
  private static Map<String, String> fields(String page) {
    String form = page.substring(page.indexOf("<form id=\"amend\""), page.indexOf("</article>"));
    var fields = new LinkedHashMap<String, String>();
    for (Pattern pattern : new Pattern[] {INPUT, CHOICE, AREA}) {
      Matcher field = pattern.matcher(form);
      while (field.find()) {
        fields.put(field.group(1), sent(field.group(2)));
      }
    }
    return fields;
  }

  private static String sent(String html) {
    return html.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("\r\n", "\n")
        .replace("\n", "\r\n");
  }

  private static Map<String, String> with(Map<String, String> fields, String... changes) {
    var all = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      all.put(changes[i], changes[i + 1]);
    }
    return all;
  }

  private static Map<String, String> begun(Answered held) {
    return fields(manager.page(address(held)).is(200).body());
  }

  private static Answered check(Answered held, Map<String, String> fields) {
    return manager.send(address(held), with(fields, "step", "check"));
  }

  private static Answered send(Answered held, Map<String, String> fields) {
    return manager.send(address(held), with(fields, "step", "send"));
  }

  private static Answered document(Answered held) {
    return manager.get("/v1/reviews/" + held.text("/review/id")).is(200);
  }

  @Test
  void each_fact_has_a_field_of_its_kind_with_what_the_agent_sent() {
    String page = manager.page(address(held("INV-1"))).is(200).body();
    assertThat(fields(page))
        .containsEntry("fact.amount", "2.0E4")
        .containsEntry("fact.po_matched", "true")
        .containsEntry("fact.country", "")
        .containsEntry("fact.memo", "Toner é\r\nand paper")
        .containsEntry("output", "\r\nWe pay\r\n<now>.\r\n");
    assertThat(page).contains("may be left empty", ">USD").doesNotContain("value=\"send\"");
  }

  @Test
  void what_was_typed_beside_the_rulings_comes_along() {
    Answered held = held("INV-2");
    String page =
        manager
            .send(address(held), Map.of("comment", "See <CN-118>", "judgement", "right"))
            .is(200)
            .body();
    assertThat(fields(page))
        .containsEntry("comment", "See <CN-118>")
        .containsEntry("judgement", "right");
  }

  @Test
  void a_form_that_nobody_changed_is_the_same_bytes() {
    Answered held = held("INV-3");
    String page = check(held, begun(held)).is(200).body();
    assertThat(page).contains("<b>0 changes</b>").doesNotContain("value=\"send\"");
    String before = document(held).text("/content/facts_sha256").replaceAll("(.{8})(?=.)", "$1 ");
    assertThat(page).contains("facts before: sha256 " + before, "facts now: sha256 " + before);
  }

  @Test
  void checking_shows_the_changes_and_who_would_be_asked() {
    Answered held = held("INV-4");
    Answered checked =
        check(held, with(begun(held), "fact.amount", "3000.00", "fact.memo", "the contract"));
    assertThat(checked.is(200).body())
        .contains("<b>2 changes</b>", "amount: 2.0E4 USD", "amount: 3000.00 USD")
        .contains("it waits for <b>" + invoices.queue("senior-account-managers") + "</b>")
        .contains("legal-language", "value=\"send\"", "these 2 changes");
    assertThat(document(held).text("/revision")).isEqualTo("1");
    String alone = check(held, with(begun(held), "fact.amount", "3000.00")).is(200).body();
    assertThat(alone).contains("Nobody else is asked", "this change");
  }

  @Test
  void what_was_checked_is_released_byte_for_byte() {
    Answered held = held("INV-5");
    String page =
        check(held, with(begun(held), "fact.amount", "3000.00", "output", "\r\nWe pay\r\nlater."))
            .is(200)
            .body();
    send(held, with(fields(page), "comment", "less CN-118")).is(303);
    Answered document = document(held);
    assertThat(document.text("/state")).isEqualTo("released");
    assertThat(document.text("/rulings/0/ruling")).isEqualTo("amend");
    assertThat(document.text("/rulings/0/comment")).isEqualTo("less CN-118");
    Answered consumed = invoices.consume("rel_" + held.id().substring(4)).is(200);
    assertThat(consumed.body())
        .contains(
            "\"facts\":{\"memo\": \"Toner \\u00e9\\r\\nand paper\", \"amount\": 3000.00, \"vendor\": \"Birch Paper\", \"po_matched\": true}");
    assertThat(consumed.text("/output/content")).isEqualTo("\nWe pay\nlater.");
    assertThat(manager.page("/reviews/" + held.text("/review/id")).is(200).body())
        .contains("What people changed", "amount: 2.0E4 USD", "amount: 3000.00 USD")
        .contains("We pay", "later.", "facts before: sha256", "output now: sha256");
  }

  @Test
  void an_amendment_into_words_of_another_queue_waits_for_it() {
    Answered held = held("INV-6");
    String page =
        check(held, with(begun(held), "fact.amount", "3000.00", "fact.memo", "as in our contract"))
            .body();
    send(held, fields(page)).is(303);
    assertThat(manager.page("/reviews/" + held.text("/review/id")).is(200).body())
        .contains("It waits for " + invoices.queue("senior-account-managers"));
    String theirs = accounts.page("/reviews/" + held.text("/review/id")).is(200).body();
    assertThat(theirs).contains("id=\"ruling\"", "as in our contract", "What people changed");
  }

  @Test
  void what_does_not_fit_is_told_at_its_field_and_everything_typed_is_kept() {
    Answered held = held("INV-7");
    String page =
        check(
                held,
                with(
                    begun(held),
                    "fact.amount",
                    "3.000,00",
                    "fact.vendor",
                    "x".repeat(201),
                    "fact.country",
                    "DE",
                    "comment",
                    "kept"))
            .is(422)
            .body();
    assertThat(page)
        .contains("write 16420.00: a point, no thousands mark, no currency")
        .contains("has 201 characters", "is not one of US, CA, MX", "It does not fit yet")
        .containsPattern(
            "id=\"fact-amount\"[^>]*aria-invalid=\"true\" aria-describedby=\"fact-amount-wrong\"")
        .doesNotContain("value=\"send\"");
    assertThat(fields(page))
        .containsEntry("fact.amount", "3.000,00")
        .containsEntry("fact.country", "DE")
        .containsEntry("comment", "kept");
  }

  @Test
  void what_was_changed_after_the_check_is_not_sent() {
    Answered held = held("INV-8");
    String page = check(held, with(begun(held), "fact.amount", "3000.00")).body();
    String again = send(held, with(fields(page), "fact.amount", "9000.00")).is(422).body();
    assertThat(again).contains("It is not what you checked", "9000.00 USD");
    send(held, with(begun(held), "fact.amount", "9000.00")).is(422);
    assertThat(document(held).text("/state")).isEqualTo("held");
    send(held, fields(again)).is(303);
    assertThat(document(held).text("/state")).isEqualTo("released");
  }

  @Test
  void whoever_was_too_late_keeps_what_they_typed() {
    Answered held = held("INV-9");
    String page = check(held, with(begun(held), "fact.amount", "3000.00")).body();
    manager
        .send(
            "/reviews/" + held.text("/review/id") + "/rulings",
            Map.of("ruling", "reject", "revision", "1"))
        .is(303);
    String late = send(held, with(fields(page), "comment", "mine")).is(409).body();
    assertThat(late).contains("Somebody was first", "What you typed is still here");
    assertThat(fields(late))
        .containsEntry("fact.amount", "3000.00")
        .containsEntry("comment", "mine");
    manager.page(address(held)).is(303);
  }

  @Test
  void hidden_characters_are_shown_beside_the_field_that_hides_them() {
    Answered held = invoices.submit(Team.invoice("INV-10", "20000.00", "Birch\\u200BPaper", ""));
    assertThat(manager.page(address(held)).is(200).body())
        .contains("1 hidden character in it:", "U+200B");
  }
}
