package dev.lastword.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.Judged;
import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.offline.EpochSweep;
import dev.lastword.evidence.statistics.CatchRate;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SweepReportTest {

  private static final Aim AIM = new Aim(0.02, 0.05);
  private static final Judged ACTION = Judged.action();

  /** An hour apart: 720 a month. */
  private static List<Observation> log(int sure, int sureWrong, int unsure, int unsureWrong) {
    List<Observation> all = new ArrayList<>();
    all.addAll(ACTION.confident("0.95").times(sure, sureWrong));
    all.addAll(ACTION.confident("0.6").times(unsure, unsureWrong));
    return all;
  }

  private static SweepReport report(List<Observation> actions) {
    return report(actions, List.of(), Optional.empty());
  }

  private static SweepReport report(
      List<Observation> actions, List<String> leftOut, Optional<SweepReport.Change> change) {
    return report(actions, Look.ONCE, true, leftOut, change);
  }

  private static SweepReport report(
      List<Observation> actions,
      Look look,
      boolean hasTimes,
      List<String> leftOut,
      Optional<SweepReport.Change> change) {
    ThresholdSweep sweep = ThresholdSweep.of(actions, AIM, look);
    return new SweepReport(
        "Supplier invoices",
        new EpochSweep(new Epoch(1, Epoch.Cause.FIRST, actions), sweep),
        hasTimes,
        List.of(),
        AIM,
        Optional.empty(),
        List.of("`correct` is true in the truth"),
        leftOut,
        Optional.empty(),
        change);
  }

  /** What somebody reads, without the marks. */
  private static String read(SweepReport report) {
    return document(report.html())
        .getElementsByTagName("main")
        .item(0)
        .getTextContent()
        .replace('\u00a0', ' ');
  }

  private static Document document(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(html, e);
    }
  }

  @Test
  void a_threshold_that_is_justified_is_told_with_what_it_lets_through_and_risks() {
    assertThat(read(report(log(721, 4, 721, 300))))
        .contains(
            "Proposal: the AI acts alone when it is at least 95 % sure.",
            "The proposal would let 50 % of its actions go ahead; a person reads the others first.",
            "go ahead without a person, in a month of 30 days",
            "721 of 1,442 actions in the log",
            "of these 721 wrong, expected",
            "4 of 721 judged were wrong",
            "at most 1.27 % over many months, a single one can be worse; the limit is 2 %",
            "All 1,442 actions of ",
            " were judged, from 2 March 2026 to ",
            "in up to 1 of 20 cases a proposal like this rests on luck");
  }

  @Test
  void what_is_not_known_and_who_signs_is_always_told() {
    for (List<Observation> log : List.of(log(700, 4, 700, 300), log(20, 0, 0, 0))) {
      assertThat(read(report(log)))
          .contains(
              "What is not known",
              "How many mistakes those who judged did not notice.",
              "What is void",
              "Nothing that was shown before.",
              "as soon as another AI takes over, or ",
              "No policy was named, so this page does not know who signs");
    }
  }

  @Test
  void not_enough_evidence_says_what_it_would_take() {
    assertThat(read(report(log(200, 2, 0, 0))))
        .contains(
            "Not enough evidence: a person should read every action.",
            "Of the 200 actions of which it was most sure (95 % or more), 2 were wrong: 1 %. The limit is 2 %.",
            "It may be that the limit is kept; it may also be that up to 3.12 % are wrong.",
            "There is nothing to sign",
            "more judgements until a decision",
            "What you can do");
  }

  @Test
  void an_AI_that_errs_too_often_gets_no_date() {
    assertThat(read(report(log(200, 40, 0, 0))))
        .contains(
            "Too often wrong: a person should read every action.",
            "That is not chance: it is wrong too often even there.",
            "because it is wrong too often",
            "it is the AI that has to improve",
            "Have the AI improved, and judge what the new one does.")
        .doesNotContain("Go on judging", "wider slice", "Not enough evidence");
  }

  @Test
  void too_few_judgements_are_named_with_what_is_needed() {
    assertThat(read(report(log(30, 0, 0, 0))))
        .contains("30 actions were judged. Even if not one were wrong, it takes 149 of one kind");
  }

  @Test
  void a_policy_is_told_where_the_change_leads_and_who_signs() {
    var change =
        new SweepReport.Change(
            Optional.of(new BigDecimal("0.80")),
            Optional.of(new BigDecimal("0.95")),
            "finance-operations",
            List.of("finance-managers", "finance-operations"));
    assertThat(read(report(log(700, 4, 700, 300), List.of(), Optional.of(change))))
        .contains(
            "Proposal: the AI does less alone, only when it is at least 95 % sure.",
            "Today the policy lets it act alone from 80 % on: that is 50 % of its actions.",
            "has to sign a changed policy, stricter or looser: finance-managers, finance-operations.",
            "finance-operations is responsible for wrong actions.");
  }

  @Test
  void what_reviewers_may_miss_is_in_the_figures() {
    List<Observation> actions = log(2_000, 4, 0, 0);
    CatchRate rate = new CatchRate(45, 50);
    Aim lowered = AIM.seenThrough(rate);
    SweepReport report =
        new SweepReport(
            "Supplier invoices",
            new EpochSweep(
                new Epoch(1, Epoch.Cause.FIRST, actions),
                ThresholdSweep.of(actions, lowered, Look.ONCE)),
            false,
            List.of("Void: the threshold 0.9 that was shown for coder-0."),
            AIM,
            Optional.of(rate),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertThat(read(report))
        .contains(
            "Void: the threshold 0.9 that was shown for coder-0.",
            "were tried with 50 known mistakes and noticed 45.",
            "4 of 2,000 judged were wrong; people notice about 45 of 50 mistakes, so more were",
            "go ahead without a person, of every 1,000 actions",
            "What the notice at the top names",
            "at most 0.63 %; the limit is 2 %");
  }

  @Test
  void what_comes_from_a_log_stays_text() {
    String hostile = "1 line </li><script>alert('&\"')</script>";
    SweepReport report = report(log(700, 4, 0, 0), List.of(hostile), Optional.empty());
    assertThat(report.html()).doesNotContain("<script>").contains("default-src 'none'");
    assertThat(read(report)).contains("Left out: " + hostile + ".");
  }

  @Test
  void what_cannot_be_seen_is_shown_and_the_page_stays_well_formed() {
    String hostile = "a\u0000b\u202Ec\uD800d\uFFFFe\u0085f\ng";
    SweepReport report = report(log(700, 4, 0, 0), List.of(hostile), Optional.empty());
    assertThat(read(report))
        .contains("Left out: a[U+0000]b[U+202E]c[U+D800]d[U+FFFF]e[U+0085]f g.");
  }

  @Test
  void only_the_page_s_own_style_is_followed() throws Exception {
    String html = report(log(700, 4, 0, 0)).html();
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(html)
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
        .doesNotContain("unsafe-inline", " style=", "http://", "https://", "url(");
  }

  @Test
  void judgements_that_do_not_reach_the_surest_actions_bring_no_decision_nearer() {
    assertThat(read(report(log(200, 2, 200, 100)))).contains("about 7 weeks, if as few");
    assertThat(read(report(log(200, 2, 400, 200)))).contains("about 14 weeks, if as few");
  }

  @Test
  void without_times_it_is_still_told_how_many_judgements_are_needed() {
    List<Observation> actions = log(200, 2, 0, 0);
    assertThat(read(report(actions, Look.ONCE, false, List.of(), Optional.empty())))
        .contains("more judgements until a decision", "if as few are wrong as now")
        .doesNotContain("weeks, if", "some more");
  }

  @Test
  void the_worst_case_bears_many_looks_when_the_answer_does() {
    List<Observation> actions = log(2_000, 8, 0, 0);
    assertThat(read(report(actions, Look.ONCE, true, List.of(), Optional.empty())))
        .contains("at most 0.73 % over many months");
    assertThat(read(report(actions, Look.ANY_TIME, true, List.of(), Optional.empty())))
        .contains("at most 0.94 % over many months");
  }

  @Test
  void wrong_ones_among_the_rarely_judged_count_for_more() {
    List<Observation> actions = new ArrayList<>(ACTION.confident("0.95").times(2_000, 0));
    actions.addAll(ACTION.confident("0.95").drawnWith(0.5).times(1_000, 8));
    assertThat(read(report(actions, Look.ONCE, false, List.of(), Optional.empty())))
        .contains("8 of 3,000 judged were wrong, each weighed by its chance of being judged");
  }

  @Test
  void every_picture_has_words_and_a_table() {
    Document page = document(report(log(700, 4, 700, 300)).html());
    NodeList pictures = page.getElementsByTagName("svg");
    assertThat(page.getElementsByTagName("figure").getLength()).isEqualTo(3);
    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(3);
    for (int i = 0; i < pictures.getLength(); i++) {
      assertThat(((Element) pictures.item(i)).getAttribute("aria-label")).isNotEmpty();
    }
  }
}
