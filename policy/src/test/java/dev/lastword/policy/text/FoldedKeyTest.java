package dev.lastword.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACME, Inc.",
        "acme inc",
        "Аcme Inc",
        "ＡＣＭＥ－Ｉｎｃ",
        "Ac\u00ADme Inc",
        "Ácmé lnc",
        "Acme 1nc"
      })
  void ways_to_write_one_name_are_one(String text) {
    assertThat(FoldedKey.of(text)).isEqualTo("acmelnc");
  }

  @ParameterizedTest
  @CsvSource({"Unit 4,Unit A", "Branch 6,Branch 9", "Route 66,Route 67", "Straße 5,Strasse S"})
  void numbers_are_not_taken_for_letters(String one, String other) {
    assertThat(FoldedKey.of(one)).isNotEqualTo(FoldedKey.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "???", "\u200B", "—"})
  void what_has_no_letter_stays(String text) {
    assertThat(FoldedKey.of(text)).isEqualTo(text);
  }
}
