package dev.lastword.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A text that an agent wrote, with every character that does not show made visible: a reader must
 * see what would be sent, not what it looks like.
 *
 * @param runs of what shows and what does not, in order
 */
public record ShownText(List<Run> runs) {

  public ShownText {
    runs = List.copyOf(runs);
  }

  /** A part of the text. */
  public sealed interface Run {}

  /** What shows by itself. */
  public record Plain(String text) implements Run {}

  /**
   * One character that does not.
   *
   * @param code such as {@code U+200B}
   * @param name in small letters
   */
  public record Hidden(String code, String name) implements Run {}

  /** Takes a text apart. */
  public static ShownText of(String text) {
    var runs = new ArrayList<Run>();
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int next = i + Character.charCount(character);
      if (isHidden(character)) {
        addPlain(runs, text.substring(from, i));
        runs.add(hidden(character));
        from = next;
      }
      i = next;
    }
    addPlain(runs, text.substring(from));
    return new ShownText(runs);
  }

  /** How many characters do not show. */
  public long hiddenCharacters() {
    return runs.stream().filter(Hidden.class::isInstance).count();
  }

  private static void addPlain(List<Run> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new Plain(text));
    }
  }

  private static Hidden hidden(int character) {
    String name = Objects.requireNonNullElse(Character.getName(character), "no character");
    return new Hidden(
        String.format(Locale.ROOT, "U+%04X", character), name.toLowerCase(Locale.ROOT));
  }

  private static boolean isHidden(int character) {
    if (character == '\n' || character == '\t' || character == ' ') {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> looksLikeNothing(character);
    };
  }

  /**
   * Letters and marks that are drawn as nothing: those that Unicode calls ignorable by default, and
   * the blank of Braille.
   */
  private static boolean looksLikeNothing(int character) {
    return switch (character) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          isBetween(character, 0x180B, 0x180F)
              || isBetween(character, 0xFE00, 0xFE0F)
              || isBetween(character, 0xE0100, 0xE01EF);
    };
  }

  private static boolean isBetween(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
