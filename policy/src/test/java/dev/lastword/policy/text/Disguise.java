package dev.lastword.policy.text;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways to write a word of small Latin letters so that a search for it finds nothing. */
enum Disguise {
  FULL_WIDTH(each(c -> shifted(c, 0xFF41))),
  MATHEMATICAL(each(c -> shifted(c, 0x1D5EE))),
  DOUBLE_STRUCK(each(c -> shifted(c, 0x1D552))),
  CIRCLED(each(c -> shifted(c, 0x24D0))),
  SQUARED(each(c -> shifted(c, 0x1F130))),
  NEGATIVE_SQUARED(each(c -> shifted(c, 0x1F170))),
  PARENTHESIZED(each(c -> shifted(c, 0x249C))),
  REGIONAL_INDICATORS(each(c -> shifted(c, 0x1F1E6))),
  SMALL_CAPITALS(drawn("ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀsᴛᴜᴠᴡxʏᴢ")),
  SUPERSCRIPT(drawn("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ")),
  CYRILLIC(drawn("аbсdеfgһіјklmnорqrѕtuvԝхуz")),
  FAUX_CYRILLIC(drawn("авсԁеfԍніјкlмпорqгѕтцvшхуз")),
  GREEK(drawn("αβcdεfghιjκlmηορqrsτυνωχγz")),
  ARMENIAN(drawn("abcdefցհijkӏmոօpզrsէսvաxyz")),
  CHEROKEE(drawn("ᎪᏴᏟᎠᎬfᏀᎻᎥᎫᏦᏞᎷnᎾᏢqᎡᏚᎢuᏙᎳxᎩᏃ")),
  SYLLABICS(drawn("ᗩᗷᑕᗪᗴᖴᘜᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ")),
  IDEOGRAPHS(drawn("卂乃匚刀乇下厶卄工丁长乚从几口尸q尺丂丅凵vw乂丫乙")),
  UPSIDE_DOWN(drawn("ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz")),
  ACCENTS(drawn("áḃćďéḟǵḧíĵḱĺḿńóṕqŕśťúṽẃẍýź")),
  STROKES(drawn("ⱥƀȼđɇfǥħɨɉꝁłmnøᵽqɍsŧᵾvwxɏƶ")),
  LEET(drawn("4bcd3fgh1jklmn0pqr57uvwxyz")),
  LEET_SIGNS(drawn("@bcdefgh!jk|mnopqr$tuvwxyz")),
  CAPITAL_I_FOR_L(drawn("abcdefghijkImnopqrstuvwxyz")),
  UPPER(drawn("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
  SPACED(between(" ")),
  WIDELY_SPACED(between("  ")),
  NO_BREAK_SPACED(between("\u00A0")),
  HYPHENS(between("-")),
  DOTS(between(".")),
  STARS(between("*")),
  SLASHES(between("/")),
  UNDERSCORES(between("_")),
  PICTURES(between("👏")),
  ONE_HYPHEN(inside("-")),
  ONE_DOT(inside(".")),
  ONE_UNDERSCORE(inside("_")),
  HYPHENATED_LINE(inside("-\n")),
  HYPHENATED_WINDOWS_LINE(inside("-\r\n")),
  LINE_BREAK(inside("\n")),
  SOFT_HYPHEN(inside("\u00AD")),
  ZERO_WIDTH_SPACE(between("\u200B")),
  ZERO_WIDTH_JOINER(between("\u200D")),
  WORD_JOINER(between("\u2060")),
  BYTE_ORDER_MARK(between("\uFEFF")),
  GRAPHEME_JOINER(between("\u034F")),
  HANGUL_FILLER(between("\u3164")),
  VARIATION_SELECTOR(between("\uFE0F")),
  TAGS(between("\uDB40\uDC61")),
  CONTROL(between("\u0001")),
  DIRECTION_MARKS(between("\u200E")),
  OVERRIDE(word -> "\u202E" + new StringBuilder(word).reverse() + "\u202C"),
  ISOLATES(inside("\u2066\u2069")),
  IN_TAGS(each(c -> Character.toString(0xE0000 + c))),
  STRUCK_THROUGH(after("\u0336")),
  STRUCK_SHORT(after("\u0335")),
  SLASHED(after("\u0338")),
  ENCLOSED(after("\u20DD")),
  UNDERLINED(after("\u0332")),
  HEAPS_OF_MARKS(after("\u0300\u0327\u0321\u0352\u0347\u0331"));

  @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
  private final UnaryOperator<String> how;

  Disguise(UnaryOperator<String> how) {
    this.how = how;
  }

  /** The word, disguised; blanks stay. */
  String of(String word) {
    return how.apply(word);
  }

  private static String shifted(int c, int first) {
    return c >= 'a' && c <= 'z' ? Character.toString(first + c - 'a') : Character.toString(c);
  }

  private static UnaryOperator<String> each(IntFunction<String> letter) {
    return word -> word.codePoints().mapToObj(letter).collect(Collectors.joining());
  }

  private static UnaryOperator<String> drawn(String alphabet) {
    return each(c ->
        c >= 'a' && c <= 'z' ? alphabet.substring(c - 'a', c - 'a' + 1) : Character.toString(c));
  }

  private static UnaryOperator<String> after(String mark) {
    return each(c -> c == ' ' ? " " : Character.toString(c) + mark);
  }

  private static UnaryOperator<String> between(String sign) {
    return word ->
        word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(sign));
  }

  private static UnaryOperator<String> inside(String sign) {
    return word -> word.substring(0, word.length() / 2) + sign + word.substring(word.length() / 2);
  }
}
