package dev.lastword.policy.words;

import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A sentence that is being written, from left to right. */
public final class Writing {

  private final List<Span> spans = new ArrayList<>();

  /** Begins a sentence with our own words. */
  public static Writing of(String words) {
    return new Writing().words(words);
  }

  /** Our own words; blanks are theirs too. */
  public Writing words(String words) {
    boolean joins = !spans.isEmpty() && spans.getLast().kind() == Span.Kind.WORDS;
    String before = joins ? spans.removeLast().value() : "";
    return words.isEmpty() && !joins ? this : add(Span.Kind.WORDS, before + words);
  }

  public Writing rule(RuleId id) {
    return add(Span.Kind.RULE, id.value());
  }

  public Writing queue(QueueName queue) {
    return add(Span.Kind.QUEUE, queue.value());
  }

  public Writing fact(String name) {
    return add(Span.Kind.FACT, name);
  }

  public Writing list(String name) {
    return add(Span.Kind.LIST, name);
  }

  /** A number, an amount or a length of time, as {@link Figures} writes it. */
  public Writing figure(String figure) {
    return add(Span.Kind.FIGURE, figure);
  }

  public Writing term(String term) {
    return add(Span.Kind.TERM, term);
  }

  public Writing value(String text) {
    return add(Span.Kind.VALUE, text);
  }

  public Writing quote(String authorsWords) {
    return add(Span.Kind.QUOTE, authorsWords);
  }

  public Writing exact(String condition) {
    return add(Span.Kind.EXACT, condition);
  }

  /** Goes on with whatever somebody else writes here. */
  public Writing with(Consumer<Writing> more) {
    more.accept(this);
    return this;
  }

  /** Writes {@code a, b or c}, each thing in its own way. */
  public <T> Writing each(Collection<T> things, String lastWord, Consumer<T> way) {
    int left = things.size();
    for (Iterator<T> all = things.iterator(); all.hasNext(); left--) {
      way.accept(all.next());
      words(left > 2 ? ", " : left == 2 ? " " + lastWord + " " : "");
    }
    return this;
  }

  private Writing add(Span.Kind kind, String value) {
    spans.add(new Span(kind, value));
    return this;
  }

  /** What was written so far. */
  public Sentence done() {
    return new Sentence(spans);
  }
}
