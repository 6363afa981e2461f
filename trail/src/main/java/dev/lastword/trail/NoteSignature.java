package dev.lastword.trail;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a {@link Note}, not yet checked.
 *
 * @param keyName who is said to have signed
 * @param base64 the 4 bytes of the key id and the signature, of whatever algorithm
 */
public record NoteSignature(String keyName, String base64) {
  private static final String DASH = "\u2014 ";
  private static final int ID_BYTES = 4;

  /** Turns down what no note can have on a signature line. */
  public NoteSignature {
    StrictText.name(keyName, "key name");
    if (StrictText.base64(base64, "signature").length <= ID_BYTES) {
      throw StrictText.invalid("signature", base64, "is too short for a key id and a signature");
    }
  }

  static NoteSignature of(VerifierKey key, byte[] signature) {
    ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + signature.length);
    bytes.putInt(key.id()).put(signature);
    return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes.array()));
  }

  static NoteSignature parseLine(String line) {
    int gap = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || gap < DASH.length()) {
      throw StrictText.invalid("signature line", line, "is not an em dash, a name and a signature");
    }
    return new NoteSignature(line.substring(DASH.length(), gap), line.substring(gap + 1));
  }

  String line() {
    return DASH + keyName + " " + base64 + "\n";
  }

  /** The key id on the line. */
  public int keyId() {
    return ByteBuffer.wrap(decoded()).getInt();
  }

  /** The bytes behind the key id. */
  public byte[] signature() {
    byte[] decoded = decoded();
    return Arrays.copyOfRange(decoded, ID_BYTES, decoded.length);
  }

  private byte[] decoded() {
    return Base64.getDecoder().decode(base64);
  }

  /** Whether name and id are those of the key; says nothing about the signature. */
  boolean claims(VerifierKey key) {
    return keyName.equals(key.name()) && keyId() == key.id();
  }
}
