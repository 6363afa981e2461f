package dev.lastword.trail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file (`.tlog-proof`) that shows to anybody who has the log's verifier key, without the log,
 * that an entry is in it: an inclusion proof and the checkpoint it leads to. Source: C2SP
 * tlog-proof. The format allows a line of extra data that nobody signs; it is read over and not
 * kept.
 *
 * @param index 0 or more; nothing is proved before {@link #check}
 * @param path at most 63 hashes, the leaf's sibling first
 * @param checkpoint the checkpoint as published
 */
public record ProofFile(long index, List<Hash> path, Note checkpoint) {
  /** Hashes on the longest path of a tree of less than 2^63 entries. */
  public static final int MAX_PATH = 63;

  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /** Turns down a negative index, a path longer than any tree is high, and other notes. */
  public ProofFile {
    Checkpoint.parse(checkpoint.text());
    path = List.copyOf(path);
    if (index < 0 || path.size() > MAX_PATH) {
      throw new IllegalArgumentException("a proof has an index from 0 and at most 63 hashes");
    }
  }

  /** A proof and the checkpoint of the tree it is for; the caller answers for their fitting. */
  public static ProofFile of(InclusionProof proof, Note checkpoint) {
    return new ProofFile(proof.index(), proof.path(), checkpoint);
  }

  /** Reads the file; an IllegalArgumentException says what is wrong with it. */
  public static ProofFile parse(byte[] file) {
    return parse(StrictText.utf8(file, "the proof"));
  }

  /** Reads the text of the file; an IllegalArgumentException says what is wrong with it. */
  public static ProofFile parse(String file) {
    int blankLine = file.indexOf("\n\n");
    if (blankLine < 0) {
      throw new IllegalArgumentException("there is no empty line between proof and checkpoint");
    }
    List<String> lines = List.of(file.substring(0, blankLine).split("\n", MAX_PATH + 4));
    if (!lines.getFirst().equals(HEADER)) {
      throw StrictText.invalid("first line", lines.getFirst(), "is not " + HEADER);
    }
    List<String> proof = withoutExtra(lines.subList(1, lines.size()));
    if (proof.isEmpty() || !proof.getFirst().startsWith(INDEX)) {
      throw new IllegalArgumentException("there is no line \"index <number>\"");
    }
    long index = StrictText.decimal(proof.getFirst().substring(INDEX.length()), "index");
    List<Hash> path = proof.stream().skip(1).map(Hash::ofBase64).toList();
    return new ProofFile(index, path, Note.parse(file.substring(blankLine + 2)));
  }

  private static List<String> withoutExtra(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().startsWith(EXTRA)) {
      return lines;
    }
    StrictText.base64(lines.getFirst().substring(EXTRA.length()), "extra data");
    return lines.subList(1, lines.size());
  }

  /** The text of the file. */
  public String format() {
    String hashes = path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    return HEADER + "\n" + INDEX + index + "\n" + hashes + "\n" + checkpoint.format();
  }

  /** What {@link ProofFile#check} found. */
  public sealed interface Check {
    /** The entry is in the log at this index, says a checkpoint of the log. */
    record Proven(long index, Checkpoint checkpoint) implements Check {}

    /** Nothing is shown; `why` says it in one sentence. */
    record NotProven(String why) implements Check {}
  }

  /**
   * Checks signature and path.
   *
   * @param leaf the leaf hash of the entry in question, {@link Hash#leaf}
   * @param logKeys the keys of the log; one of them must have signed the checkpoint
   */
  public Check check(Hash leaf, List<VerifierKey> logKeys) {
    return switch (Checkpoint.open(checkpoint, logKeys)) {
      case Checkpoint.Opened.Rejected(String why) -> new Check.NotProven("the checkpoint: " + why);
      case Checkpoint.Opened.Genuine(Checkpoint genuine) -> check(leaf, genuine);
    };
  }

  private Check check(Hash leaf, Checkpoint genuine) {
    if (index >= genuine.size()) {
      return new Check.NotProven(
          "entry %d is not among the %d of the checkpoint".formatted(index, genuine.size()));
    }
    boolean holds = new InclusionProof(index, genuine.size(), path).proves(leaf, genuine.root());
    return holds
        ? new Check.Proven(index, genuine)
        : new Check.NotProven("the path does not lead from this entry to the root");
  }
}
