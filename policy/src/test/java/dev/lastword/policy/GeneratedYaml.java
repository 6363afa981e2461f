package dev.lastword.policy;

import java.util.Random;

/** A document made up at random, in every style that YAML has, with comments in odd places. */
final class GeneratedYaml {

  private static final String[] PLAIN = {
    "a",
    "b c",
    "10000.00",
    "true",
    "null",
    "yes",
    "x > money(1)",
    "Ünïcode 😀",
    "cancel*",
    "-5",
    "0x1F",
    "a#b"
  };
  private static final String[] QUOTED = {
    "\"a\"",
    "'b: c'",
    "\"\"",
    "'it''s'",
    "\"\\u200B\"",
    "\"10\"",
    "'# no'",
    "\"a\\tb\"",
    "'[x]'",
    "\" x\"",
    "'no'"
  };
  private static final String[] COMMENTS = {"# c", "#", "#no blank", "# \"x\": {y}", "# a  "};

  private final Random random;
  private int key;

  GeneratedYaml(Random random) {
    this.random = random;
  }

  String document() {
    StringBuilder out = new StringBuilder();
    aside(0, out);
    mapping(0, 3, out);
    aside(random.nextInt(4), out);
    return out.toString();
  }

  private void mapping(int column, int depth, StringBuilder out) {
    for (int i = 0; i <= random.nextInt(4); i++) {
      aside(column, out);
      out.append(" ".repeat(column)).append(name()).append(":");
      value(column, depth, out);
    }
  }

  private void list(int column, int depth, StringBuilder out) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      aside(column, out);
      out.append(" ".repeat(column)).append("-");
      value(column, depth, out);
    }
  }

  private void value(int column, int depth, StringBuilder out) {
    int deeper = column + 1 + random.nextInt(4);
    switch (depth == 0 ? random.nextInt(5) : random.nextInt(9)) {
      case 0, 1 -> end(out.append(' ').append(scalar()));
      case 2 -> end(out.append(' ').append(flow(1 + random.nextInt(2))));
      case 3 -> {
        end(out);
        aside(deeper, out);
        end(out.append(" ".repeat(deeper)).append(scalar()));
      }
      case 4 -> block(deeper, out);
      case 5, 6 -> {
        end(out);
        mapping(deeper, depth - 1, out);
      }
      default -> {
        end(out);
        list(deeper, depth - 1, out);
      }
    }
  }

  private void block(int column, StringBuilder out) {
    String chomp = new String[] {"", "-", "+"}[random.nextInt(3)];
    end(out.append(' ').append(random.nextBoolean() ? "|" : ">").append(chomp));
    for (int i = 0; i <= random.nextInt(4); i++) {
      String indent = " ".repeat(column + (i > 0 ? random.nextInt(3) : 0));
      out.append(i > 0 && random.nextInt(4) == 0 ? "" : indent + "line # " + i).append('\n');
    }
  }

  private String flow(int depth) {
    boolean list = random.nextBoolean();
    StringBuilder out = new StringBuilder(list ? "[" : "{");
    int items = random.nextInt(random.nextInt(8) == 0 ? 40 : 4);
    for (int i = 0; i < items; i++) {
      out.append(i == 0 ? "" : random.nextBoolean() ? ", " : ",\n" + " ".repeat(30));
      if (random.nextInt(12) == 0) {
        out.append(" ")
            .append(COMMENTS[random.nextInt(COMMENTS.length)])
            .append('\n')
            .append(" ".repeat(30));
      }
      String value = depth > 0 && random.nextInt(4) == 0 ? flow(depth - 1) : scalar();
      out.append(list ? value : name() + ": " + value);
    }
    return out.append(list ? "]" : "}").toString();
  }

  private String scalar() {
    return random.nextBoolean()
        ? PLAIN[random.nextInt(PLAIN.length)]
        : QUOTED[random.nextInt(QUOTED.length)];
  }

  private String name() {
    String name = "key" + key++;
    return random.nextInt(5) == 0 ? "\"" + name + "\"" : name;
  }

  /** The end of a line, sometimes with a comment. */
  private void end(StringBuilder out) {
    if (random.nextInt(4) == 0) {
      out.append(" ".repeat(1 + random.nextInt(3)))
          .append(COMMENTS[random.nextInt(COMMENTS.length)]);
    }
    out.append('\n');
  }

  /** Empty lines and comments, mostly none. */
  private void aside(int column, StringBuilder out) {
    while (random.nextInt(3) == 0) {
      if (random.nextBoolean()) {
        out.append(" ".repeat(random.nextInt(column + 3)))
            .append(COMMENTS[random.nextInt(COMMENTS.length)]);
      }
      out.append('\n');
    }
  }
}
