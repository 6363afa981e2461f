package dev.lastword.policy.fact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question about earlier actions of the workflow, as a condition asks it. Calls that are equal
 * have one answer, however many rules make them. What each counts is said by {@link
 * RecordedHistory}.
 */
public sealed interface HistoryCall {

  /** Whether no cleared action had these values of these facts, compared exactly. */
  record FirstTime(List<String> facts) implements HistoryCall {
    public FirstTime {
      facts = List.copyOf(facts);
    }
  }

  /** The largest value of a fact among cleared actions with these values, compared exactly. */
  record Largest(String of, List<String> facts) implements HistoryCall {
    public Largest {
      facts = List.copyOf(facts);
    }
  }

  /** How many counted actions had these values, texts compared folded; with this action. */
  record Count(List<String> facts, Window window) implements HistoryCall {
    public Count {
      facts = List.copyOf(facts);
    }
  }

  /** The sum of a fact over counted actions with these values, folded; with this action. */
  record Total(String of, List<String> facts, Window window) implements HistoryCall {
    public Total {
      facts = List.copyOf(facts);
    }
  }

  /** How many earlier submissions of this subject were held, refused or cancelled. */
  record Tried(Window window) implements HistoryCall {
    @Override
    public List<String> facts() {
      return List.of();
    }
  }

  /** The slot of subjects. */
  String SUBJECTS = "~@subject";

  /** The facts whose values an earlier action has to share; none means its subject. */
  List<String> facts();

  /** The facts that this action has to have for the question to be asked, each once. */
  default List<String> needs() {
    return switch (this) {
      case FirstTime f -> f.facts();
      case Largest l -> with(l.of(), l.facts());
      case Count c -> c.facts();
      case Total t -> with(t.of(), t.facts());
      case Tried t -> List.of();
    };
  }

  private static List<String> with(String of, List<String> facts) {
    return Stream.concat(Stream.of(of), facts.stream()).distinct().toList();
  }

  /**
   * Under which name an action is recorded for it: {@code vendor,country} for {@code first_time},
   * with {@code ~} in front where texts are folded, with {@code amount:} before that where a value
   * is kept, and {@code ~@subject}. Windows share a slot.
   */
  default String slot() {
    String joined = String.join(",", facts());
    return switch (this) {
      case FirstTime f -> joined;
      case Largest l -> l.of() + ":" + joined;
      case Count c -> "~" + joined;
      case Total t -> t.of() + ":~" + joined;
      case Tried t -> SUBJECTS;
    };
  }

  /** As a policy writes it: {@code total(amount, vendor, "24h")}. */
  default String text() {
    return switch (this) {
      case FirstTime f -> call("first_time", f.facts().stream());
      case Largest l -> call("largest", with(l.of(), l.facts().stream()));
      case Count c -> call("count", with(c.facts().stream(), c.window()));
      case Total t -> call("total", with(with(t.of(), t.facts().stream()), t.window()));
      case Tried t -> call("tried", with(Stream.of(), t.window()));
    };
  }

  private static Stream<String> with(String of, Stream<String> facts) {
    return Stream.concat(Stream.of(of), facts);
  }

  private static Stream<String> with(Stream<String> facts, Window window) {
    return Stream.concat(facts, Stream.of('"' + window.text() + '"'));
  }

  private static String call(String function, Stream<String> arguments) {
    return function + arguments.collect(Collectors.joining(", ", "(", ")"));
  }
}
