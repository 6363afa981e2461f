package dev.lastword.policy.text;

import java.util.Arrays;

/**
 * A text in one of the ways it can be read: folded characters, one blank for everything that parts
 * words, and for every character where it came from and what is known of it.
 */
final class Reading {

  /** Part of a word. */
  static final int WORD = 1;

  /** A word begins here. */
  static final int START = 2;

  /** A word ends here. */
  static final int END = 4;

  /** Was written in an unusual way, or something unseen stood before it. */
  static final int ODD = 8;

  /** Was a digit or a sign. */
  static final int FIGURE = 16;

  /** Something was left out before it that parts a word: a hyphen and the end of the line. */
  static final int JOIN = 32;

  /** A blank was left out before it, after a piece as short as itself. */
  static final int SPELLED = 64;

  /** Something was left out before it that parts words as often as a word. */
  static final int LOOSE = 128;

  private final int[] origins;
  private final char[] chars;
  private final byte[] marks;
  private final int length;

  Reading(char[] chars, int[] origins, byte[] marks, int length) {
    this.chars = chars;
    this.origins = origins;
    this.marks = marks;
    this.length = length;
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    return chars[index];
  }

  /** Where the character came from: an index of the original text. */
  int origin(int index) {
    return origins[index];
  }

  /** True when the character has one of these marks; false outside of the text. */
  boolean has(int index, int anyOf) {
    return index >= 0 && index < length && (marks[index] & anyOf) != 0;
  }

  /** The next character with the mark; the length when there is none. */
  int next(int from, int mark) {
    int i = from;
    while (i < length && (marks[i] & mark) == 0) {
      i++;
    }
    return i;
  }

  /** How many characters have the mark, both ends included. */
  int count(int from, int to, int mark) {
    int count = 0;
    for (int i = from; i <= to; i++) {
      count += has(i, mark) ? 1 : 0;
    }
    return count;
  }

  /** The folded characters, without blanks around them. */
  String text() {
    int from = length > 0 && chars[0] == ' ' ? 1 : 0;
    int to = length > from && chars[length - 1] == ' ' ? length - 1 : length;
    return new String(chars, from, to - from);
  }

  /** Writes a reading, character by character. */
  static final class Writer {
    private char[] chars;
    private int[] origins;
    private byte[] marks;
    private int length;
    private boolean inWord;
    private boolean startsNext;

    Writer(int expected) {
      chars = new char[expected];
      origins = new int[expected];
      marks = new byte[expected];
    }

    boolean afterWord() {
      return inWord;
    }

    /** A character of a word; {@code more} are its marks besides. */
    void word(int codePoint, int origin, int more) {
      int begin = inWord && !startsNext ? 0 : START;
      inWord = true;
      startsNext = false;
      append(codePoint, origin, WORD | begin | more);
    }

    /** A sign that may be a letter of the words around it, or may part them. */
    void signOfWord(char letter, int origin) {
      endWord();
      inWord = true;
      startsNext = true;
      put(letter, origin, WORD | START | ODD | FIGURE);
    }

    /** A character that is part of no word. */
    void sign(int codePoint, int origin) {
      endWord();
      append(codePoint, origin, 0);
    }

    /** Any number of these are one. */
    void gap(int origin) {
      endWord();
      if (length == 0 || chars[length - 1] != ' ') {
        put(' ', origin, 0);
      }
    }

    private void endWord() {
      if (inWord) {
        marks[length - 1] |= END;
        inWord = false;
        startsNext = false;
      }
    }

    /** A piece of another reading, as it is; its first character gets {@code more} marks. */
    void copy(Reading reading, int from, int to, int more) {
      System.arraycopy(reading.chars, from, chars, length, to - from);
      System.arraycopy(reading.origins, from, origins, length, to - from);
      System.arraycopy(reading.marks, from, marks, length, to - from);
      if (to > from) {
        marks[length] |= (byte) more;
      }
      length += to - from;
    }

    private void append(int codePoint, int origin, int mark) {
      if (Character.isBmpCodePoint(codePoint)) {
        put((char) codePoint, origin, mark);
      } else {
        put(Character.highSurrogate(codePoint), origin, mark);
        put(Character.lowSurrogate(codePoint), origin, mark & ~START);
      }
    }

    private void put(char c, int origin, int mark) {
      if (length == chars.length) {
        grow();
      }
      chars[length] = c;
      origins[length] = origin;
      marks[length++] = (byte) mark;
    }

    private void grow() {
      int more = chars.length * 2 + 16;
      chars = Arrays.copyOf(chars, more);
      origins = Arrays.copyOf(origins, more);
      marks = Arrays.copyOf(marks, more);
    }

    Reading done() {
      endWord();
      return new Reading(chars, origins, marks, length);
    }
  }
}
