package dev.lastword.server.reviews;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.json.Json;
import dev.lastword.server.actions.Action;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Refused;
import dev.lastword.server.intake.OutputReader;
import dev.lastword.server.judgements.Judgement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the body of a ruling; all that is wrong with it is told at once. */
final class RulingReader {

  static final int COMMENT_MAX = 4_000;
  private static final int WORD_MAX = 20;
  private static final int CODE_MAX = 63;
  private static final int REVISION_MAX = 999_999_999;

  private final byte[] body;
  private final Members members;

  private RulingReader(byte[] body, Json json) {
    this.body = body;
    this.members = new Members(json);
  }

  static Answer<GiveRuling.Ruling> read(byte[] body, Json json) {
    return new RulingReader(body, json).read();
  }

  private Answer<GiveRuling.Ruling> read() {
    String word = members.requiredText("ruling", WORD_MAX);
    Optional<RulingKind> kind = RulingKind.of(word);
    if (kind.isEmpty() && !word.isEmpty()) {
      members.wrong(
          "/ruling", "`" + word + "` is no ruling", words(RulingKind.values(), RulingKind::word));
    }
    if (members.value("revision").isEmpty()) {
      members.wrong("/revision", "revision is missing", "add the one you looked at");
    }
    int revision = members.number("revision", 1, REVISION_MAX).orElse(0);
    Optional<Judgement> judgement =
        word("judgement", Judgement::of, words(Judgement.values(), Judgement::word));
    Optional<String> reason = members.text("reason_code", CODE_MAX);
    Optional<String> comment = members.text("comment", COMMENT_MAX);
    GiveRuling.Amended amended = amended(kind);
    if (!members.problems().isEmpty()) {
      return new Answer.Denied<>(
          new Refused(ErrorCode.DOES_NOT_FIT, "Nothing was stored.", members.problems()));
    }
    return Answer.of(
        new GiveRuling.Ruling(kind.orElseThrow(), revision, judgement, reason, comment, amended));
  }

  private <E> Optional<E> word(String name, Function<String, Optional<E>> reader, String known) {
    Optional<String> word = members.text(name, WORD_MAX);
    Optional<E> value = word.flatMap(reader);
    if (word.isPresent() && value.isEmpty()) {
      members.wrong("/" + name, "`" + word.get() + "` is no " + name.replace('_', ' '), known);
    }
    return value;
  }

  private static <E> String words(E[] all, Function<E, String> word) {
    return String.join(", ", Stream.of(all).map(word).toList());
  }

  private GiveRuling.Amended amended(Optional<RulingKind> kind) {
    Optional<Json> amended = members.value("amended");
    boolean amends = kind.isPresent() && kind.get() == RulingKind.AMEND;
    if (amends != amended.isPresent() && kind.isPresent()) {
      members.wrong(
          "/amended",
          amends ? "amended is missing" : "only the ruling amend has amended",
          amends ? "add \"amended\": {\"facts\": {…}} or {\"output\": {…}}" : "leave it out");
    }
    return amended.map(this::amended).orElse(GiveRuling.Amended.NOTHING);
  }

  private GiveRuling.Amended amended(Json amended) {
    var inner = new Members(amended);
    Optional<Json> facts = inner.value("facts");
    if (facts.isPresent() && !(facts.get() instanceof Json.Object)) {
      inner.wrong("/facts", "facts is " + facts.get().kind() + " instead of an object", "{…}");
    }
    Optional<Action.Output> output = OutputReader.read(inner, "/output");
    if (facts.isEmpty() && output.isEmpty()) {
      inner.wrong("", "nothing is amended", "add facts, output or both");
    }
    below(inner.problems());
    return new GiveRuling.Amended(
        facts.map(f -> Arrays.copyOfRange(body, f.start(), f.end())).orElse(null),
        output.orElse(null));
  }

  private void below(List<ProblemDocument.Item> problems) {
    problems.forEach(problem -> members.wrong(problem.below("/amended")));
  }
}
