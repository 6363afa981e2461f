package dev.lastword.cli.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/** Policies to begin with. */
enum Starter {
  INVOICES,
  SUPPORT,
  PROPOSALS;

  private static final String NAME = "workflow: NAME\n";

  /** The policy for a workflow of this name, as text. */
  byte[] policy(String name) throws IOException {
    String file = name().toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream(file), file)) {
      String text = new String(in.readAllBytes(), UTF_8);
      return text.replace(NAME, NAME.replace("NAME", name)).getBytes(UTF_8);
    }
  }

  /** Whether a workflow can have this name. */
  boolean isName(String name) throws IOException {
    return PolicyReader.read("", policy(name)) instanceof Reading.Valid valid
        && valid.policy().workflow().equals(name);
  }
}
