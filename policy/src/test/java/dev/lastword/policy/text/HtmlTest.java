package dev.lastword.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a &amp; b|a & b",
        "&#97;&#x62;&#X63;|abc",
        "c&#97ncel|cancel",
        "&amp;#97;|&#97;",
        "&lt;b&gt;|<b>",
        "&copy 2026 &copycat;|© 2026 ©cat;",
        "&notin; &notit;|∉ ¬it;",
        "&nosuch; &; &#; &#x;|&nosuch; &; &#; &#x;",
        "&#128;&#x2019;|€’",
        "&#0;&#xD800;&#x110000;&#99999999999;|\uFFFD\uFFFD\uFFFD\uFFFD",
        "c<b>a</b>n<i>cel</i>|cancel",
        "a<br>b<p class=\"x\">c</P >d|\"a\nb\nc\nd\"",
        "can<!-- lawsuit -->cel|\"cancel\n lawsuit \n\"",
        "I <want to cancel> it|\"I  it\nwant to cancel\n\"",
        "1 < 2 and 3 > 2 <3|1 < 2 and 3 > 2 <3",
        "<b unfinished|<b unfinished",
        "<!-- unfinished|<!-- unfinished",
        "&ZeroWidthSpace;&shy;&zwnj;|\u200B\u00AD\u200C",
      })
  void reads_what_a_browser_shows(String html, String text) {
    assertThat(Html.text(html)).isEqualTo(text);
  }

  @Test
  void a_text_of_beginnings_takes_no_longer_than_another() {
    int many = 200_000;
    assertThat(Html.text("<a".repeat(many))).hasSize(2 * many);
    assertThat(Html.text("<!--".repeat(many))).hasSize(4 * many);
    assertThat(Html.text("&#".repeat(many))).hasSize(2 * many);
  }

  @Property(tries = 1_000)
  void never_throws_and_never_grows(@ForAll String html) {
    assertThat(Html.text(html)).hasSizeLessThanOrEqualTo(html.length() + 1);
  }
}
