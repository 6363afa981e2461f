package dev.lastword.policy.charter;

import dev.lastword.policy.Policy;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.ReasonCode;
import dev.lastword.policy.file.ReleaseTerms;
import dev.lastword.policy.file.SpotCheck;
import dev.lastword.policy.words.Figures;
import dev.lastword.policy.words.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What holds around the rules: checks, releases, owners, signatures. */
final class TermArticles {

  private final Policy policy;

  TermArticles(Policy policy) {
    this.policy = policy;
  }

  List<Article> checks() {
    SpotCheck check = policy.spotCheck();
    if (policy.mode() == Mode.IN_THE_LOOP) {
      return List.of(
          Article.of(
              "spot_check",
              Writing.of("A person sees every action before, so none is drawn afterwards.")));
    }
    if (check.rate().signum() == 0 && check.atLeast() == 0) {
      return List.of(
          Article.of("spot_check", Writing.of("What the AI did alone is not checked afterwards.")));
    }
    Writing says =
        new Writing()
            .figure(Figures.percent(check.rate()))
            .words(" of the actions that went ahead alone, drawn by chance, are checked by people")
            .words(" afterwards");
    if (check.atLeast() > 0) {
      says.words(", at least ").figure(Figures.number(check.atLeast()) + " per " + period(check));
    }
    return List.of(
        Article.of(
            "spot_check",
            says.words("."),
            Writing.of("The AI cannot tell which of its actions were drawn.")));
  }

  private static String period(SpotCheck check) {
    long days = check.period().toDays();
    return days == 1 ? "day" : days == 7 ? "week" : "month";
  }

  List<Article> release() {
    ReleaseTerms terms = policy.release();
    Writing who =
        terms.audience().isEmpty()
            ? Writing.of("It can be used by the system that asked, and by no other.")
            : Writing.of("It can be used by ").value(terms.audience()).words(", and by no other.");
    return List.of(
        Article.of(
            "release",
            Writing.of(
                "A release lets exactly the bytes that were decided on be carried out, once."),
            who,
            validity(terms)),
        Article.of(
            "expires",
            Writing.of("An action that nobody answers ends after ")
                .figure(Figures.time(policy.expires()))
                .words("."),
            Writing.of("That is not a no, and nothing is ever approved by waiting.")));
  }

  private static Writing validity(ReleaseTerms terms) {
    Writing says = Writing.of("It lasts ").figure(Figures.time(terms.afterProceed()));
    return terms.afterProceed().equals(terms.afterApproval())
        ? says.words(".")
        : says.words(" when the AI goes ahead alone, and ")
            .figure(Figures.time(terms.afterApproval()))
            .words(" when people approved.");
  }

  List<Article> answers() {
    List<Article> articles = new ArrayList<>();
    articles.add(
        Article.of(
            "owner",
            new Writing()
                .queue(policy.owner())
                .words(" answers for a wrong decision, and for every question that names nobody")
                .words(" else.")));
    articles.addAll(new StakeArticles(policy.stakes()).all());
    if (!policy.reasonCodes().equals(ReasonCode.USUAL)) {
      articles.add(rejections());
    }
    articles.add(signatures());
    articles.add(review());
    articles.add(
        Article.of(
            "time_zone",
            Writing.of("Times of day are those of ").figure(policy.timeZone().getId()).words(".")));
    articles.add(
        Article.of(
            "tests",
            new Writing()
                .figure(Figures.count(policy.tests().size(), "test"))
                .words(policy.tests().size() == 1 ? " in the file says" : " in the file say")
                .words(" what this policy has to answer.")));
    return articles;
  }

  private Article rejections() {
    Writing says = Writing.of("Whoever rejects may say why: ");
    says.each(titles(code -> true), "or", says::value).words(".");
    List<String> noFault = titles(code -> !code.aiAtFault());
    if (noFault.isEmpty()) {
      return Article.of(
          "reason_codes",
          says,
          Writing.of(
              "A rejection counts as a mistake of the AI, unless the person says otherwise."));
    }
    Writing note = Writing.of("A rejection counts as a mistake of the AI, but not for ");
    return Article.of("reason_codes", says, note.each(noFault, "or", note::value).words("."));
  }

  private List<String> titles(Predicate<ReasonCode> which) {
    return policy.reasonCodes().stream().filter(which).map(ReasonCode::title).toList();
  }

  private Article signatures() {
    Writing says = Writing.of("It is signed by one member each of ");
    says.each(policy.signOff(), "and", says::queue).words(".");
    List<Writing> notes = new ArrayList<>();
    notes.add(
        Writing.of(
            "An author's own signature does not count. A later version needs the queues of both."));
    Set<QueueName> silent = new TreeSet<>(policy.queuesWithWork());
    silent.removeAll(policy.signOff());
    for (QueueName queue : silent) {
      notes.add(new Writing().queue(queue).words(" gets work from it and does not sign it."));
    }
    return Article.of("sign_off", says, notes);
  }

  private Article review() {
    Writing says =
        policy
            .reviewAfter()
            .map(time ->
                new Writing()
                    .queue(policy.owner())
                    .words(" is asked to look at this policy again ")
                    .figure(Figures.time(time))
                    .words(" after it becomes active."))
            .orElse(Writing.of("Nobody is asked to look at this policy again at a set time."));
    return Article.of("review_after", says);
  }
}
