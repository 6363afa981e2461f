package dev.lastword.policy.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text seen with the terms of one policy. The first question scans it for all lists; the others
 * are looked up. For one thread.
 */
public final class ScannedText {

  private final Terms terms;
  private final String text;
  private @Nullable Hit @Nullable [] hits;

  /** Nothing is read before the first question. */
  public ScannedText(Terms terms, String text) {
    this.terms = terms;
    this.text = text;
  }

  /** Whether a term of the list stands in the text. */
  public boolean mentions(int list) {
    return hits()[list] != null;
  }

  /** The first term of the list in the text; one that is written plainly goes first. */
  public Optional<Hit> first(int list) {
    return Optional.ofNullable(hits()[list]);
  }

  /** Whether the text has characters that a reader does not see or takes for others. */
  public boolean hasHiddenCharacters() {
    return HiddenCharacters.in(text);
  }

  private @Nullable Hit[] hits() {
    @Nullable Hit[] found = hits;
    if (found == null) {
      found = scan();
      hits = found;
    }
    return found;
  }

  private @Nullable Hit[] scan() {
    @Nullable Hit[] found = new Hit[terms.lists()];
    Reading drawn = Readings.drawn(text);
    look(terms.written(), Readings.written(text), TermTree.Proof.WRITTEN, found);
    look(terms.drawn(), drawn, TermTree.Proof.DRAWN, found);
    Joining.of(drawn, text)
        .ifPresent(joined -> look(terms.drawn(), joined, TermTree.Proof.JOINED, found));
    return found;
  }

  private void look(TermTree tree, Reading reading, TermTree.Proof proof, @Nullable Hit[] found) {
    tree.find(
        reading,
        proof,
        hit -> {
          int list = hit.entry().list();
          if (found[list] == null) {
            int at = text.codePointCount(0, reading.origin(hit.from()));
            found[list] = new Hit(hit.entry().term(), at, hit.disguised());
          }
        });
  }
}
