package dev.lastword.trail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with signatures under it; nothing is known about them until {@link #check}. Source: C2SP
 * signed-note.
 *
 * @param text what is signed; ends with a line feed, has no other control characters
 * @param signatures 1 to 64 signature lines, those of unknown algorithms too
 */
public record Note(String text, List<NoteSignature> signatures) {
  /** Signature lines a note may have; the format asks for at least 16. */
  public static final int MAX_SIGNATURES = 64;

  /** Characters a note may have. */
  public static final int MAX_CHARACTERS = 1_000_000;

  /** Turns down a text that is not a note's, no signature, and too many. */
  public Note {
    StrictText.utf8(text, "the note");
    if (!text.endsWith("\n") || text.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "the text of a note ends with a line feed and has at most a million characters");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException("a note has no control characters but line feeds");
    }
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException(
          "a note has 1 to 64 signatures, this one has " + signatures.size());
    }
  }

  /** The text with one signature; an IllegalArgumentException when it is not a note's text. */
  public static Note sign(String text, SignerKey key) {
    byte[] signature = key.sign(StrictText.utf8(text, "the note"));
    return new Note(text, List.of(NoteSignature.of(key.verifier(), signature)));
  }

  /** Reads a note from its file; an IllegalArgumentException says what is wrong with it. */
  public static Note parse(byte[] note) {
    return parse(StrictText.utf8(note, "the note"));
  }

  /** Reads a note from its text; an IllegalArgumentException says what is wrong with it. */
  public static Note parse(String note) {
    int blankLine = note.lastIndexOf("\n\n");
    boolean hasLines = blankLine >= 0 && blankLine + 2 < note.length() && note.endsWith("\n");
    if (!hasLines || note.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "a note is a text, an empty line and signature lines, at most a million characters");
    }
    String lines = note.substring(blankLine + 2, note.length() - 1);
    List<NoteSignature> signatures =
        Stream.of(lines.split("\n", -1))
            .limit(MAX_SIGNATURES + 1L)
            .map(NoteSignature::parseLine)
            .toList();
    return new Note(note.substring(0, blankLine + 1), signatures);
  }

  /** The note as a file: text, empty line, signature lines. */
  public String format() {
    return text + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
  }

  /** What {@link Note#check} found. */
  public sealed interface Check {
    /** At least one known key signed the text, and no signature of a known key is bad. */
    record SignedBy(List<VerifierKey> keys) implements Check {
      /** Keeps a copy. */
      public SignedBy {
        keys = List.copyOf(keys);
      }
    }

    /** The text must not be used; `why` says it in one sentence. */
    record NotTrusted(String why) implements Check {}
  }

  /**
   * Checks the signatures of the known keys and ignores all others. One bad signature of a known
   * key spoils the note.
   */
  public Check check(List<VerifierKey> known) {
    byte[] message = StrictText.utf8(text, "the note");
    Set<VerifierKey> signers = new LinkedHashSet<>();
    for (VerifierKey key : known) {
      for (NoteSignature signature : signatures) {
        if (signature.claims(key)) {
          if (!key.verifies(message, signature.signature())) {
            return new Check.NotTrusted("the signature of " + key.name() + " is bad");
          }
          signers.add(key);
        }
      }
    }
    return signers.isEmpty()
        ? new Check.NotTrusted("no known key has signed it")
        : new Check.SignedBy(List.copyOf(signers));
  }
}
