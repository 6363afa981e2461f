package dev.lastword.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.server.console.ShownText.Hidden;
import dev.lastword.server.console.ShownText.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader sees every character that would be sent. */
class ShownTextTest {

  @Test
  void a_character_without_a_picture_is_shown_by_its_number_and_name() {
    assertThat(ShownText.of("con\u200Btract").runs())
        .containsExactly(
            new Plain("con"), new Hidden("U+200B", "zero width space"), new Plain("tract"));
  }

  @Test
  void an_ordinary_text_is_one_run() {
    String text = "Größe: 5 €,\n\tплюс 他 \uD83D\uDE00 é";
    assertThat(ShownText.of(text).runs()).containsExactly(new Plain(text));
    assertThat(ShownText.of("").runs()).isEmpty();
  }

  @Test
  void characters_beyond_the_first_plane_are_one_character() {
    assertThat(ShownText.of("a\uDB40\uDC41b").runs())
        .containsExactly(
            new Plain("a"), new Hidden("U+E0041", "tag latin capital letter a"), new Plain("b"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0000, 0x0007, 0x000D, 0x001B, 0x007F, 0x00A0, 0x00AD, 0x034F, 0x061C, 0x115F, 0x180E,
        0x2003, 0x200D, 0x2028, 0x202E, 0x2066, 0x2800, 0x3000, 0x3164, 0xD800, 0xE000, 0xFE0F,
        0xFEFF, 0xFFA0, 0x1D173, 0xE0001, 0xE0100, 0x10FFFF
      })
  void none_of_these_hides(int character) {
    ShownText shown = ShownText.of("a" + Character.toString(character) + "b");
    assertThat(shown.hiddenCharacters()).isEqualTo(1);
    assertThat(shown.runs()).hasSize(3);
  }
}
