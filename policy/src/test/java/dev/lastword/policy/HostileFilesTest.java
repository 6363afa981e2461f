package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.format.Formatted;
import dev.lastword.policy.format.PolicyFormat;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever stands in a file, reading it ends with a policy or with problems that say where, and
 * laying it out ends with the same file or none. jqwik prints the seed.
 */
class HostileFilesTest {

  /** Changes to one file. */
  private static final int MOST_CHANGES = 6;

  /** Bytes that mean something in YAML or in a condition. */
  private static final String SHARP = "{}[],:#&*!|>'\"%@`-?\\\n\r\t ()<=.+/~\0\u00e9";

  private static final List<byte[]> POLICIES =
      Stream.concat(
              SpecFile.all().stream().map(f -> f.policy().getBytes(StandardCharsets.UTF_8)),
              Repository.files("examples", ".yaml").stream().map(Repository::bytes))
          .toList();

  @Property(tries = 1_000)
  void random_bytes_end_in_problems_with_a_place(@ForAll byte[] bytes) {
    assertToldWell(bytes);
  }

  @Property(tries = 1_000)
  void a_policy_that_was_damaged_ends_well(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] policy = POLICIES.get(random.nextInt(POLICIES.size()));
    for (int i = 0; i <= random.nextInt(MOST_CHANGES); i++) {
      policy = damaged(policy, random);
    }
    assertToldWell(policy);
  }

  private static byte[] damaged(byte[] policy, Random random) {
    int from = random.nextInt(policy.length + 1);
    int to = Math.min(policy.length, from + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> joined(policy, from, new byte[0], to);
      case 1 -> joined(policy, from, new byte[] {(byte) random.nextInt(256)}, from);
      case 2 -> joined(policy, from, sharp(random), random.nextBoolean() ? from : to);
      case 3 -> joined(policy, to, Arrays.copyOfRange(policy, from, to), to);
      default ->
          joined(policy, to, " ".repeat(random.nextInt(5)).getBytes(StandardCharsets.UTF_8), to);
    };
  }

  private static byte[] sharp(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      out.append(SHARP.charAt(random.nextInt(SHARP.length())));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The beginning up to one index, something between, and the rest from another index. */
  private static byte[] joined(byte[] policy, int head, byte[] between, int tail) {
    return ByteBuffer.allocate(head + between.length + policy.length - tail)
        .put(policy, 0, head)
        .put(between)
        .put(policy, tail, policy.length - tail)
        .array();
  }

  private static void assertToldWell(byte[] file) {
    if (PolicyFormat.of("p.yaml", file) instanceof Formatted.Text(String formatted)) {
      assertThat(PolicyFormat.of("p.yaml", formatted.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Formatted.Text(formatted));
    }
    String text = new String(file, StandardCharsets.UTF_8);
    switch (PolicyReader.read("p.yaml", file)) {
      case Reading.Valid(Policy policy, var warnings) ->
          warnings.forEach(p -> assertInside(p, text));
      case Reading.Invalid(var problems, int more) -> problems.forEach(p -> assertInside(p, text));
    }
  }

  /** A place is at most one line below the last, where the file ends. */
  private static void assertInside(Problem problem, String text) {
    Place place = problem.place();
    String[] lines = text.split("\r\n|[\r\n]", -1);
    assertThat(place.line()).describedAs("%s\n%s", problem, text).isBetween(1, lines.length);
    int width = lines[place.line() - 1].codePointCount(0, lines[place.line() - 1].length());
    assertThat(place.column()).describedAs("%s\n%s", problem, text).isBetween(1, width + 1);
    assertThat(problem.text())
        .startsWith("p.yaml:" + place.line() + ":" + place.column() + "  LW-");
  }
}
