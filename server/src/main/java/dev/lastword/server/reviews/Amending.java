package dev.lastword.server.reviews;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionDocuments;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.console.ShownText;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.intake.SecondLook;
import dev.lastword.server.intake.SecondLook.Found;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Database;
import dev.lastword.server.trail.Commitment;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes an amendment of what somebody types, and asks the policy what it would say of it. */
public final class Amending {

  private static final String FACT = "fact.";
  private static final String OUTPUT = "output";

  private final Policies policies;
  private final SecondLook secondLook;
  private final ActionDocuments documents;
  private final Database database;
  private final JsonMapper json;

  public Amending(
      Policies policies,
      SecondLook secondLook,
      ActionDocuments documents,
      Database database,
      JsonMapper json) {
    this.policies = policies;
    this.secondLook = secondLook;
    this.documents = documents;
    this.database = database;
    this.json = json;
  }

  /** The form before anything is amended. */
  Amendment begun(Reviews.Seen seen, RulingForm typed) {
    Action action = seen.read().action();
    return new Amendment(
        seen.document(),
        ShownText.of(action.content().subject()),
        form(action).untouched().fields(),
        type(action),
        text(action.output()).orElse(null),
        List.of(),
        null,
        "",
        null,
        typed,
        null);
  }

  /**
   * What somebody typed.
   *
   * @param made what it comes to
   * @param text what stands in the field of the output; null when it has none
   */
  record Written(FactsForm.Filled filled, Changes.Bytes made, @Nullable String text) {

    GiveRuling.Amended amended() {
      return new GiveRuling.Amended(made.facts(), made.output());
    }

    /** Says exactly what it is, so that nothing is sent that was not checked. */
    String digest() {
      byte[] output = made.output() == null ? null : made.output().bytes();
      return HexFormat.of().formatHex(Commitment.digest().add(made.facts()).add(output).bytes());
    }
  }

  Written written(Action action, Form sent) {
    FactsForm.Filled filled = form(action).filled(name -> sent.value(FACT + name));
    Optional<String> before = text(action.output());
    String text =
        before
            .map(was -> sent.value(OUTPUT).map(t -> LineEnds.restored(t, was)).orElse(was))
            .orElse(null);
    Action.Output output = action.output();
    if (output != null && text != null && !before.equals(Optional.of(text))) {
      output = new Action.Output(output.type(), text.getBytes(StandardCharsets.UTF_8));
    }
    return new Written(filled, new Changes.Bytes(filled.facts(), output), text);
  }

  /** The form with what was typed, what that changes, and what the policy would say of it. */
  Amendment checked(
      Reviews.Seen seen,
      Written written,
      Principal.Person by,
      RulingForm typed,
      @Nullable Refused refused) {
    Action action = seen.read().action();
    var problems = new ArrayList<>(written.filled.problems());
    Amendment.Preview preview = preview(seen, written.made.facts(), by, problems);
    if (refused != null) {
      refused.problems().forEach(problem -> addUnlessThere(problems, below(problem)));
    }
    return new Amendment(
        seen.document(),
        ShownText.of(action.content().subject()),
        written.filled.fields(),
        type(action),
        written.text,
        problems,
        Changes.between(
            new Changes.Bytes(action.facts(), action.output()),
            written.made,
            active(action).map(ActivePolicy::policy)),
        written.digest(),
        problems.isEmpty() ? preview : null,
        typed,
        refused);
  }

  /** A ruling is told about the amendment inside of it. */
  private static ProblemDocument.Item below(ProblemDocument.Item problem) {
    String pointer = problem.pointer() == null ? "" : problem.pointer();
    return new ProblemDocument.Item(
        pointer.startsWith("/amended") ? pointer.substring("/amended".length()) : pointer,
        0,
        0,
        problem.code(),
        problem.message(),
        problem.fix());
  }

  private static void addUnlessThere(
      List<ProblemDocument.Item> problems, ProblemDocument.Item problem) {
    boolean there = problems.stream().anyMatch(p -> Objects.equals(p.pointer(), problem.pointer()));
    if (!there) {
      problems.add(problem);
    }
  }

  private Amendment.@Nullable Preview preview(
      Reviews.Seen seen, byte[] facts, Principal.Person by, List<ProblemDocument.Item> problems) {
    Action action = seen.read().action();
    return switch (secondLook.preview(database, action, facts, seen.now())) {
      case Found.NoPolicy none -> {
        problems.add(
            new ProblemDocument.Item(
                "",
                0,
                0,
                ErrorCode.NO_POLICY.code(),
                "No policy is active, so nothing can be approved",
                "reject it or take it over"));
        yield null;
      }
      case Found.DoesNotFit misfit -> {
        misfit.problems().forEach(problem -> addUnlessThere(problems, Refused.item(problem)));
        yield null;
      }
      case Found.Says says ->
          says.refuses()
              ? new Amendment.Preview.RefusedByRule(says.judgement().decision().reasonIds())
              : fits(seen, says.judgement(), by);
    };
  }

  /** Everybody is asked anew about other bytes, save those whom the author can answer for alone. */
  private Amendment.Preview fits(
      Reviews.Seen seen, Judge.Judgement judgement, Principal.Person by) {
    Reviews.Read read = seen.read();
    int next = read.action().status().revision() + 1;
    List<ReviewPart> asked =
        Parts.grown(read.parts(), judgement.review(read.review().id(), seen.now()), next);
    List<String> known = read.action().standing().reasonIds();
    List<ActionDocument.Reason> added =
        documents.reasons(judgement.decision().reasons()).stream()
            .filter(reason -> !known.contains(reason.id()))
            .toList();
    return new Amendment.Preview.Fits(
        asked.stream()
            .filter(part -> part.approvals() > 1 || !by.queues().contains(part.queue()))
            .map(ReviewPart::queue)
            .toList(),
        added);
  }

  private FactsForm form(Action action) {
    FactSchema declared =
        active(action)
            .map(ActivePolicy::policy)
            .map(Policy::facts)
            .orElseGet(() -> new FactSchema(List.of()));
    return new FactsForm(declared, action.facts(), json);
  }

  private Optional<ActivePolicy> active(Action action) {
    return policies.latest().of(action.content().workflow());
  }

  private static @Nullable String type(Action action) {
    return action.output() == null ? null : action.output().type();
  }

  /** The output as text, where it is one. */
  private static Optional<String> text(Action.@Nullable Output output) {
    if (output == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(output.bytes())).toString());
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }
}
