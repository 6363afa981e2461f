package dev.lastword.policy.json;

import dev.lastword.policy.problem.Place;

/** Turns byte positions of a document into lines and columns. */
final class JsonPlaces {

  private JsonPlaces() {}

  /** Columns count code points; bytes that are not UTF-8 count one each. */
  static Place at(byte[] document, int position, String pointer) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(position, document.length); i++) {
      if (document[i] == '\n') {
        line++;
        column = 1;
      } else if ((document[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new Place("", line, column, pointer, "");
  }
}
