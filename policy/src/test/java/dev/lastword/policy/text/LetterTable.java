package dev.lastword.policy.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code letters.txt} from the Unicode Character Database and its security data, as ICU4J
 * carries them. The resource is committed and belongs to the language version: other tables are
 * another language version.
 */
final class LetterTable {

  /** Names that say of which letter a character is a form. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:LATIN (?:SMALL|CAPITAL) LETTER |LATIN LETTER SMALL CAPITAL"
              + " |(?:CROSSED )?NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER"
              + " |PARENTHESIZED LATIN (?:SMALL|CAPITAL) LETTER"
              + " |TORTOISE SHELL BRACKETED LATIN CAPITAL LETTER )([A-Z])(?: WITH .*)?");

  /** Names that say which letter a character is drawn like. */
  private static final Pattern DRAWN =
      Pattern.compile(
          "(?:(?:LATIN (?:SMALL|CAPITAL) LETTER |LATIN LETTER SMALL CAPITAL )"
              + "(?:SCRIPT |BARRED |OPEN |INSULAR |TURNED |REVERSED |INVERTED |SIDEWAYS )+"
              + "|REGIONAL INDICATOR SYMBOL LETTER )([A-Z])(?: WITH .*)?");

  private final Normalizer2 caseFold = Normalizer2.getNFKCCasefoldInstance();
  private final Normalizer2 decomposed = Normalizer2.getNFKDInstance();
  private final SpoofChecker confusables = new SpoofChecker.Builder().build();
  private final Map<String, String> skeletons = new HashMap<>();
  private final Map<Integer, String> own = new HashMap<>();

  private LetterTable() {
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        .chars()
        .mapToObj(Character::toString)
        .forEach(c -> skeletons.putIfAbsent(skeleton(c), caseFold.normalize(c)));
    for (String alphabet : LookAlikes.ALPHABETS) {
      for (int i = 0; i < alphabet.length(); i++) {
        own.put((int) alphabet.charAt(i), Character.toString('a' + i));
      }
    }
    own.remove((int) ' ');
  }

  /** Writes the table to the file that is named first. */
  public static void main(String[] args) throws Exception {
    Files.writeString(Path.of(args[0]), text());
  }

  static String text() {
    return new LetterTable().all();
  }

  private String all() {
    StringBuilder out =
        new StringBuilder(
            """
            # The letters of language version 1: Unicode %s. Never changed within a language version.
            # Made by LetterTable (in the tests of this module) from the Unicode Character Database, the
            # confusables of Unicode TS 39, and LookAlikes. Copyright Unicode, Inc.; see NOTICE.
            # TRAIT: code points that have it.  = TEXT: read as this.  ~ TEXT: drawn like this.
            """
                .formatted(UCharacter.getUnicodeVersion()));
    for (Letters.Trait trait : Letters.Trait.values()) {
      BitSet all = new BitSet();
      for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
        all.set(c, Traits.has(trait, c, this));
      }
      line(out, trait.name(), all);
    }
    Map<String, BitSet> plain = new TreeMap<>();
    Map<String, BitSet> drawn = new TreeMap<>();
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      if (isRead(c)) {
        keep(plain, plain(c), Character.toString(c), c);
        keep(drawn, drawn(c), plain(c), c);
      }
    }
    plain.forEach((target, set) -> line(out, "= " + hex(target), set));
    drawn.forEach((target, set) -> line(out, "~ " + hex(target), set));
    return out.toString();
  }

  private static void keep(Map<String, BitSet> map, String target, String without, int c) {
    if (!target.equals(without)) {
      map.computeIfAbsent(target, t -> new BitSet()).set(c);
    }
  }

  private static String hex(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> out.append(out.isEmpty() ? "" : " ").append(Integer.toHexString(c)));
    return out.toString();
  }

  private static void line(StringBuilder out, String name, BitSet set) {
    out.append(name).append(':');
    for (int from = set.nextSetBit(0); from >= 0; ) {
      int to = set.nextClearBit(from) - 1;
      out.append(' ').append(Integer.toHexString(from));
      out.append(to > from ? "-" + Integer.toHexString(to) : "");
      from = set.nextSetBit(to + 1);
    }
    out.append('\n');
  }

  /** Hangul syllables are taken apart by arithmetic; what is dropped needs no letters. */
  private static boolean isRead(int c) {
    return UCharacter.isDefined(c)
        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        && !(c >= Hangul.FIRST_SYLLABLE && c <= Hangul.LAST_SYLLABLE)
        && !Traits.isDropped(c);
  }

  /** Without case, compatibility forms, accents and strokes. */
  String plain(int c) {
    Optional<String> form = named(FORM, c);
    if (form.isPresent()) {
      return form.get();
    }
    String folded = decomposed.normalize(caseFold.normalize(Character.toString(c)));
    StringBuilder out = new StringBuilder();
    folded
        .codePoints()
        .filter(x -> !Traits.isDropped(x))
        .forEach(x -> out.append(named(FORM, x).orElse(Character.toString(x))));
    boolean accentAlone = out.toString().isBlank() && !UCharacter.isUWhiteSpace(c);
    return accentAlone ? Character.toString(c) : out.toString();
  }

  /** As a reader takes it who knows only the letters from a to z. */
  String drawn(int c) {
    String plain = plain(c);
    if (isLatin(plain)) {
      return plain;
    }
    StringBuilder each = new StringBuilder();
    plain
        .codePoints()
        .forEach(x -> each.append(x < 0x80 ? plain(x) : like(x).orElse(Character.toString(x))));
    return like(c).orElse(each.toString());
  }

  private Optional<String> like(int c) {
    Optional<String> own = ownLike(c);
    if (own.isPresent()) {
      return own;
    }
    String skeleton = skeleton(Character.toString(c));
    if (skeletons.containsKey(skeleton)) {
      return Optional.of(skeletons.get(skeleton));
    }
    if (skeleton.codePointCount(0, skeleton.length()) == 1) {
      return ownLike(skeleton.codePointAt(0));
    }
    return Optional.of(caseFold.normalize(skeleton)).filter(LetterTable::isLatin);
  }

  private Optional<String> ownLike(int c) {
    return Optional.ofNullable(own.get(c)).or(() -> named(DRAWN, c)).or(() -> named(FORM, c));
  }

  private String skeleton(String text) {
    StringBuilder out = new StringBuilder();
    decomposed
        .normalize(confusables.getSkeleton(text))
        .codePoints()
        .filter(x -> !Traits.isDropped(x))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  static boolean isLatin(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  static boolean isTurned(int c) {
    Matcher drawn = DRAWN.matcher(name(c));
    return drawn.matches() && name(c).matches(".*(TURNED|REVERSED|INVERTED|SIDEWAYS).*");
  }

  private static Optional<String> named(Pattern pattern, int c) {
    Matcher name = pattern.matcher(name(c));
    return name.matches()
        ? Optional.of(Character.toString(name.group(1).charAt(0) + 'a' - 'A'))
        : Optional.empty();
  }

  private static String name(int c) {
    String name = UCharacter.getName(c);
    return name == null ? "" : name;
  }
}
