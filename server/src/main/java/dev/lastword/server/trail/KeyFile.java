package dev.lastword.server.trail;

import dev.lastword.server.store.PrivateFile;
import dev.lastword.trail.SignerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A signing key in a file that only its owner can read; the public half stands beside it as {@code
 * .vkey}. The trail and the releases have different keys, both outside the database.
 */
public final class KeyFile {

  private static final int NAME_BYTES = 4;

  private KeyFile() {}

  /** The key in this file, made now when there is none. */
  public static SignerKey readOrMake(Path file, String name) throws IOException {
    if (Files.exists(file)) {
      SignerKey kept = read(file);
      if (!Files.exists(publicHalf(file))) {
        PrivateFile.writeReadable(publicHalf(file), kept.verifier().text() + "\n");
      }
      return kept;
    }
    var random = new SecureRandom();
    byte[] unique = new byte[NAME_BYTES];
    random.nextBytes(unique);
    SignerKey key = SignerKey.generate(name + "/" + HexFormat.of().formatHex(unique), random);
    PrivateFile.write(file, key.secretText() + "\n");
    PrivateFile.writeReadable(publicHalf(file), key.verifier().text() + "\n");
    return key;
  }

  private static SignerKey read(Path file) throws IOException {
    try {
      return SignerKey.parse(Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " does not hold a key; put the saved one back", e);
    }
  }

  /** Where the public half of a key stands. */
  public static Path publicHalf(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("[.]key$", "") + ".vkey");
  }
}
