package dev.lastword.evidence.log;

import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Joins decisions and truth of any shape into one file of plain lines, one decision each: {@code
 * {"subject", "at", "model", "confidence", "probability", "cluster", "correct"}}, each member only
 * where it is known. Reads the decisions line by line and keeps only the truth in memory.
 *
 * <p>What is done is kept beside the target, in {@code TARGET.part}; the same import begun again
 * goes on behind it. When the sources have changed since, it begins at the beginning.
 */
public final class LogImport {

  private final Path log;
  private final Path truth;
  private final Columns columns;

  public LogImport(Path log, Path truth, Columns columns) {
    this.log = log;
    this.truth = truth;
    this.columns = columns;
  }

  /** Is told how far an import is. */
  public interface Watcher {
    /**
     * One more line was written.
     *
     * @param bytesRead of the decisions
     * @param lines that were written, in all
     */
    void reached(long bytesRead, long lines);
  }

  /**
   * What was done.
   *
   * @param lines decisions in the target
   * @param labelled those of which is known whether they were right
   * @param resumedAfter lines that an earlier import had written; 0 when it began anew
   * @param right how a decision was found to be right, in words
   */
  public record Done(long lines, long labelled, long resumedAfter, String right, Slips slips) {}

  /**
   * Writes the target.
   *
   * @throws IOException if a file cannot be read or written
   * @throws UnclearTruthException if it cannot be told whether the AI was right
   */
  public Done to(Path target, Watcher watcher) throws IOException {
    Slips slips = new Slips();
    Truths truths = Truths.read(truth, columns, slips);
    Rightness rightness = rightness(truths);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Path source = target.resolveSibling(target.getFileName() + ".part.source");
    long done = linesDone(part, source);
    Writing writing = new Writing(truths, rightness, done);
    Decisions decisions = new Decisions(log, columns, new HashSet<>(), slips);
    try (BufferedWriter out =
        Files.newBufferedWriter(
            part, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      decisions.forEach(decision -> {
        writing.write(decision, out);
        watcher.reached(decisions.bytesRead(), writing.lines);
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(source);
    return new Done(writing.lines, writing.labelled, done, rightness.words(), slips);
  }

  private Rightness rightness(Truths truths) throws IOException {
    RightnessSearch search = new RightnessSearch(truths);
    new Decisions(log, columns, new HashSet<>(), new Slips()).forEach(search::add);
    return search.found();
  }

  /** Whole lines of the part, which is cut behind them; 0 when it is of other sources. */
  private long linesDone(Path part, Path source) throws IOException {
    String now = identity(log) + "\n" + identity(truth) + "\n" + columns + "\n";
    boolean same = Files.exists(source) && Files.readString(source).equals(now);
    if (!same || !Files.exists(part)) {
      Files.deleteIfExists(part);
      Files.writeString(source, now);
      return 0;
    }
    long lines = 0;
    long end = 0;
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      byte[] buffer = new byte[1 << 16];
      long at = 0;
      for (int read = file.read(buffer); read != -1; read = file.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines++;
            end = at + i + 1;
          }
        }
        at += read;
      }
      file.setLength(end);
    }
    return lines;
  }

  private static String identity(Path file) throws IOException {
    return "%s %d %s"
        .formatted(file.toRealPath(), Files.size(file), Files.getLastModifiedTime(file));
  }

  /** The lines that are written, behind those that were written before. */
  private static final class Writing {
    private final Truths truths;
    private final Rightness rightness;
    private final long done;
    private long lines;
    private long labelled;

    Writing(Truths truths, Rightness rightness, long done) {
      this.truths = truths;
      this.rightness = rightness;
      this.done = done;
    }

    void write(Decisions.Decision decision, BufferedWriter out) {
      Optional<Boolean> right = rightness.of(decision, truths);
      labelled += right.isPresent() ? 1 : 0;
      lines++;
      if (lines > done) {
        try {
          out.write(line(decision, right));
          out.write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private static String line(Decisions.Decision decision, Optional<Boolean> right) {
      List<Json.Member> members = new ArrayList<>();
      text("subject", Optional.of(decision.subject()), members);
      text("at", decision.at().map(Object::toString), members);
      text("model", Optional.of(decision.model()), members);
      number("confidence", decision.confidence().map(Object::toString), members);
      number("probability", decision.probability().map(Object::toString), members);
      text("cluster", Optional.of(decision.cluster()), members);
      right.ifPresent(r -> members.add(new Json.Member("correct", new Json.Bool(r, 0, 0))));
      return CanonicalJson.of(new Json.Object(members, 0, 0));
    }

    private static void text(String name, Optional<String> value, List<Json.Member> members) {
      value
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> members.add(new Json.Member(name, new Json.Text(text, 0, 0))));
    }

    private static void number(String name, Optional<String> value, List<Json.Member> members) {
      value.ifPresent(text -> members.add(new Json.Member(name, new Json.Number(text, 0, 0))));
    }
  }
}
