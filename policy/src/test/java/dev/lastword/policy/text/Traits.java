package dev.lastword.policy.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.IndicSyllabicCategory;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Set;

/** Which code points have which trait, from properties of Unicode. */
final class Traits {

  /** Letters of these are never written inside a Latin word, and some are drawn like ours. */
  private static final Set<Integer> APART =
      Set.of(
          UScript.GREEK,
          UScript.ARMENIAN,
          UScript.COPTIC,
          UScript.CHEROKEE,
          UScript.CANADIAN_ABORIGINAL,
          UScript.LISU,
          UScript.GOTHIC,
          UScript.OLD_ITALIC,
          UScript.DESERET,
          UScript.OSAGE,
          UScript.GEORGIAN,
          UScript.TIFINAGH,
          UScript.RUNIC,
          UScript.VAI,
          UScript.CARIAN,
          UScript.LYCIAN,
          UScript.LYDIAN,
          UScript.ELBASAN,
          UScript.WARANG_CITI,
          UScript.OLD_PERMIC,
          UScript.MEDEFAIDRIN);

  /** Scripts whose letters are joined, stacked or parted by characters that show nothing. */
  private static final Set<Integer> JOINED =
      Set.of(UScript.ARABIC, UScript.SYRIAC, UScript.MONGOLIAN, UScript.NKO, UScript.HAN);

  private static final Set<Integer> LINES = Set.of(0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029);
  private static final Set<Integer> VOICED = Set.of(0x3099, 0x309A);

  /** Ohm and micro stand beside Latin letters. */
  private static final Set<Integer> UNITS = Set.of(0x3A9, 0x2126, 0x3BC);

  private static final int BRAILLE_BLANK = 0x2800;
  private static final int SOFT_HYPHEN = 0xAD;

  private Traits() {}

  static boolean has(Letters.Trait trait, int c, LetterTable table) {
    return switch (trait) {
      case WORD -> isWord(c);
      case BLANK -> c == '\t' || UCharacter.getType(c) == UCharacterCategory.SPACE_SEPARATOR;
      case LINE -> LINES.contains(c);
      case DASH -> c == 0x2212 || c == 0x2043 || isDash(UCharacter.getType(c));
      case MARK -> isDropped(c) && !isInvisible(c) && !isCover(c);
      case COVER -> isCover(c);
      case INVISIBLE -> isInvisible(c);
      case TAME -> isTame(c);
      case JOINS -> joins(c);
      case PICTURE -> c > 0x7F && UCharacter.hasBinaryProperty(c, UProperty.EMOJI);
      case RTL -> isRightToLeft(UCharacter.getDirection(c));
      case LATIN -> UCharacter.isLetter(c) && UScript.getScript(c) == UScript.LATIN;
      case FOREIGN -> UCharacter.isLetter(c) && isForeign(c, table);
      case TURNED -> LetterTable.isTurned(c);
      case STYLED -> c > 0x7F && LetterTable.isLatin(table.plain(c)) && !isAccented(c, table);
    };
  }

  private static boolean isWord(int c) {
    return UCharacter.isLetterOrDigit(c)
        || UCharacter.getType(c) == UCharacterCategory.LETTER_NUMBER
        || UCharacter.getType(c) == UCharacterCategory.OTHER_NUMBER
        || (isMark(c) && !isDropped(c));
  }

  private static boolean isDash(int type) {
    return type == UCharacterCategory.DASH_PUNCTUATION
        || type == UCharacterCategory.CONNECTOR_PUNCTUATION;
  }

  private static boolean isMark(int c) {
    int type = UCharacter.getType(c);
    return type == UCharacterCategory.NON_SPACING_MARK
        || type == UCharacterCategory.COMBINING_SPACING_MARK
        || type == UCharacterCategory.ENCLOSING_MARK;
  }

  /** Marks of any script are accents; those of one script are part of its letters. */
  static boolean isDropped(int c) {
    boolean accent = isMark(c) && UScript.getScript(c) == UScript.INHERITED && !VOICED.contains(c);
    return isInvisible(c) || isCover(c) || accent;
  }

  private static boolean isCover(int c) {
    return isMark(c)
        && !isInvisible(c)
        && (UCharacter.getCombiningClass(c) == 1
            || UCharacter.getType(c) == UCharacterCategory.ENCLOSING_MARK);
  }

  private static boolean isInvisible(int c) {
    int type = UCharacter.getType(c);
    boolean control = type == UCharacterCategory.CONTROL && c != '\t' && !LINES.contains(c);
    boolean format =
        type == UCharacterCategory.FORMAT
            && !UCharacter.hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK)
            && UScript.getScript(c) != UScript.EGYPTIAN_HIEROGLYPHS;
    return control
        || format
        || c == BRAILLE_BLANK
        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  /** Those that some scripts and pictures need. */
  private static boolean isTame(int c) {
    boolean tag = c >= 0xE0000 && c <= 0xE007F;
    return isInvisible(c)
        && c != SOFT_HYPHEN
        && !tag
        && (isMark(c) || c == 0x200B || c == 0x200C || c == 0x200D);
  }

  private static boolean joins(int c) {
    int script = UScript.getScript(c);
    boolean syllable =
        UCharacter.getIntPropertyValue(c, UProperty.INDIC_SYLLABIC_CATEGORY)
            != IndicSyllabicCategory.OTHER;
    return JOINED.contains(script)
        || (syllable && script != UScript.COMMON && script != UScript.INHERITED);
  }

  private static boolean isRightToLeft(int direction) {
    return direction == UCharacterDirection.RIGHT_TO_LEFT
        || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isForeign(int c, LetterTable table) {
    int script = UScript.getScript(c);
    if (UNITS.contains(c)) {
      return false;
    }
    return script == UScript.CYRILLIC
        || (APART.contains(script) && LetterTable.isLatin(table.drawn(c)));
  }

  /** Canonical forms are ways to write an accent; the others are other characters. */
  private static boolean isAccented(int c, LetterTable table) {
    String canonical = Normalizer2.getNFDInstance().normalize(Character.toString(c));
    boolean letter = UCharacter.isLetter(c) && UScript.getScript(c) == UScript.LATIN && c < 0x250;
    return letter || (canonical.codePointAt(0) < 0x80 && table.plain(c).length() == 1);
  }
}
