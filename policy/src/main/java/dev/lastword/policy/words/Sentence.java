package dev.lastword.policy.words;

import java.util.List;
import java.util.stream.Collectors;

/** A sentence, or a part of one, of typed pieces. */
public record Sentence(List<Span> spans) {

  public Sentence {
    spans = List.copyOf(spans);
  }

  /** As people read it, without any styling. */
  public String text() {
    return spans.stream().map(Span::shown).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return text();
  }
}
