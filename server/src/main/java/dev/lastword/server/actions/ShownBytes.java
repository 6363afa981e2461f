package dev.lastword.server.actions;

import dev.lastword.server.console.ShownText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that would be released, for people to read.
 *
 * @param type as the agent named it
 * @param text null when the bytes are no text in UTF-8
 * @param hex the first of them, sixteen to a line
 * @param isWhole whether {@code hex} has all of them
 */
public record ShownBytes(
    String type, int size, String sha256, @Nullable ShownText text, String hex, boolean isWhole) {

  private static final int PER_LINE = 16;

  /** More than this is for a file. */
  private static final int HEX_MAX = 16_384;

  /** Bytes of a media type. */
  public static ShownBytes of(String type, byte[] bytes) {
    return new ShownBytes(
        type,
        bytes.length,
        ActionLeaf.sha256(bytes),
        text(bytes),
        hex(Arrays.copyOf(bytes, Math.min(bytes.length, HEX_MAX))),
        bytes.length <= HEX_MAX);
  }

  private static @Nullable ShownText text(byte[] bytes) {
    try {
      return ShownText.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException noText) {
      return null;
    }
  }

  private static String hex(byte[] bytes) {
    var lines = new StringBuilder();
    HexFormat spaced = HexFormat.ofDelimiter(" ");
    for (int from = 0; from < bytes.length; from += PER_LINE) {
      byte[] line = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PER_LINE));
      lines.append("%06x  %-47s  ".formatted(from, spaced.formatHex(line)));
      for (byte each : line) {
        lines.append(each >= ' ' && each < 0x7F ? (char) each : '·');
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
