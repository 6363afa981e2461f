package dev.lastword.trail;

import java.util.List;

/**
 * What a log says about itself: its tree has this size and this root. Source: C2SP tlog-checkpoint,
 * without extension lines, which witnesses cannot check.
 *
 * @param origin which log; also the name of the key that signs, so without spaces and plus signs
 * @param size entries in the tree, 0 or more
 * @param root root hash at that size
 */
public record Checkpoint(String origin, long size, Hash root) {
  /** Turns down a malformed origin and a negative size. */
  public Checkpoint {
    StrictText.name(origin, "origin");
    if (size < 0) {
      throw new IllegalArgumentException("a tree cannot have the size " + size);
    }
  }

  /** Reads the three lines; an IllegalArgumentException says what is wrong with them. */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() != 4 || !lines.get(3).isEmpty()) {
      throw new IllegalArgumentException(
          "the text of a checkpoint is three lines: origin, size and root hash");
    }
    long size = StrictText.decimal(lines.get(1), "size");
    return new Checkpoint(lines.get(0), size, Hash.ofBase64(lines.get(2)));
  }

  /** The three lines that are signed, each with its line feed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /**
   * The checkpoint as the log publishes it.
   *
   * @throws IllegalArgumentException when the key is not named like the origin
   */
  public Note sign(SignerKey key) {
    if (!key.name().equals(origin)) {
      throw new IllegalArgumentException(
          "the key of " + key.name() + " does not sign checkpoints of " + origin);
    }
    return Note.sign(text(), key);
  }

  /** What {@link Checkpoint#open} found. */
  public sealed interface Opened {
    /** The log named by the origin has signed this checkpoint. */
    record Genuine(Checkpoint checkpoint) implements Opened {}

    /** It must not be used; `why` says it in one sentence. */
    record Rejected(String why) implements Opened {}
  }

  /**
   * Reads and checks a published checkpoint; whatever is wrong with it is the answer, never an
   * exception.
   *
   * @param note the file, as {@link Note#format} writes it
   * @param logKeys the keys of the log, present and past; one of them must have signed
   */
  public static Opened open(String note, List<VerifierKey> logKeys) {
    try {
      return open(Note.parse(note), logKeys);
    } catch (IllegalArgumentException malformed) {
      return new Opened.Rejected(String.valueOf(malformed.getMessage()));
    }
  }

  /** The same for a note that was read before. */
  public static Opened open(Note note, List<VerifierKey> logKeys) {
    return switch (note.check(logKeys)) {
      case Note.Check.NotTrusted(String why) -> new Opened.Rejected(why);
      case Note.Check.SignedBy(List<VerifierKey> keys) -> openText(note.text(), keys);
    };
  }

  private static Opened openText(String text, List<VerifierKey> signers) {
    Checkpoint checkpoint;
    try {
      checkpoint = parse(text);
    } catch (IllegalArgumentException malformed) {
      return new Opened.Rejected(String.valueOf(malformed.getMessage()));
    }
    boolean bySelf = signers.stream().anyMatch(key -> key.name().equals(checkpoint.origin));
    return bySelf
        ? new Opened.Genuine(checkpoint)
        : new Opened.Rejected("it is of another log, " + checkpoint.origin);
  }
}
