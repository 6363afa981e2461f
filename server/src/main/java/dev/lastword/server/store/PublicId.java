package dev.lastword.server.store;

import java.util.Optional;
import java.util.UUID;

/**
 * Ids as people and programs see them: a prefix that says what it is, and the 128 bits in 26
 * characters of Crockford's base 32 ({@code act_01k6…}). Sorting the text sorts the ids.
 */
public enum PublicId {
  ACTION("act_"),
  REVIEW("rev_"),
  RELEASE("rel_"),
  PERSON("per_"),
  CREDENTIAL("crd_"),
  SESSION("ses_"),
  PROPOSAL("pro_"),
  SIGN_OFF("sig_"),
  ACTIVATION("atv_"),
  MEMBERSHIP("mem_"),
  OUTCOME("out_"),
  AUTONOMY_ACT("aut_"),
  ALERT("alr_"),
  RECONSIDERATION("rec_"),
  RULING("rul_"),
  JUDGEMENT("jdg_"),
  CLAIM("clm_"),
  IMPORT("imp_"),
  SHADOW_ACT("shd_");

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 26;
  private static final int BITS = 5;

  private final String prefix;

  PublicId(String prefix) {
    this.prefix = prefix;
  }

  /** The public form of an id. */
  public String of(UUID id) {
    char[] text = new char[LENGTH];
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = ALPHABET.charAt((int) (low & 31));
      low = (low >>> BITS) | (high << (Long.SIZE - BITS));
      high >>>= BITS;
    }
    return prefix + new String(text);
  }

  /** Reads the public form; empty for anything else. */
  public Optional<UUID> parse(String text) {
    if (text.length() != prefix.length() + LENGTH || !text.startsWith(prefix)) {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    for (int i = prefix.length(); i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      boolean tooLarge = high >>> (Long.SIZE - BITS) != 0;
      if (digit < 0 || tooLarge) {
        return Optional.empty();
      }
      high = (high << BITS) | (low >>> (Long.SIZE - BITS));
      low = (low << BITS) | digit;
    }
    return Optional.of(new UUID(high, low));
  }
}
