package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String VKEY = Spec.value("golden-log.txt", "vkey");
  private static final SignerKey KEY =
      SignerKey.fromSeed(
          "example.com/lastword/test",
          HexFormat.of().parseHex(Spec.value("golden-log.txt", "seed")));
  private static final String SECRET =
      "PRIVATE+KEY+example.com/lastword/test+fd615dd7+"
          + "AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

  @Test
  void the_text_forms_read_back() {
    assertThat(VerifierKey.parse(VKEY)).isEqualTo(KEY.verifier()).hasToString(VKEY);
    assertThat(KEY.secretText()).isEqualTo(SECRET);
    assertThat(SignerKey.parse(SECRET).verifier()).isEqualTo(KEY.verifier());
    VerifierKey raw = VerifierKey.of(KEY.name(), KEY.verifier().publicKey());
    assertThat(raw).isEqualTo(KEY.verifier()).hasSameHashCodeAs(KEY.verifier());
  }

  @Test
  void a_key_of_another_name_is_another_key() {
    VerifierKey renamed = VerifierKey.of("example.com/other", KEY.verifier().publicKey());
    assertThat(renamed).isNotEqualTo(KEY.verifier());
    assertThat(renamed.id()).isNotEqualTo(KEY.verifier().id());
  }

  @Test
  void a_new_key_signs_what_its_verifier_accepts() {
    SignerKey key = SignerKey.generate("example.com/new", new SecureRandom());
    byte[] message = "a vendor was paid".getBytes(StandardCharsets.UTF_8);
    byte[] signature = key.sign(message);
    assertThat(key.verifier().verifies(message, signature)).isTrue();
    assertThat(KEY.verifier().verifies(message, signature)).isFalse();
    assertThat(key.verifier().verifies(message, new byte[64])).isFalse();
    assertThat(key.verifier().verifies(message, new byte[0])).isFalse();
    assertThat(SignerKey.parse(key.secretText()).verifier()).isEqualTo(key.verifier());
  }

  @Test
  void a_signer_key_tells_its_secret_only_when_asked_for_it() {
    assertThat(KEY).hasToString("SignerKey example.com/lastword/test+fd615dd7");
    String broken = SECRET.replace("AQAB", "AQ?B");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignerKey.parse(broken))
        .withMessage("the signer key is not the base64 of 1 and 32 bytes")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "++",
        "example.com/lastword/test",
        "example.com/lastword/test+fd615dd7",
        "+fd615dd7+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "example.com/last word+fd615dd7+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "example.com/lastword/test+FD615DD7+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "example.com/lastword/test+fd615dd8+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "example.com/lastword/test+fd615dd7+AgOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "example.com/lastword/test+fd615dd7+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG",
        "example.com/lastword/test+fd615dd7+AQ==",
        "example.com/lastword/test+fd615dd7+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      })
  void anything_else_is_no_verifier_key(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PRIVATE+KEY+",
        "example.com/lastword/test+fd615dd7+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
        "PRIVATE+KEY+example.com/lastword/test+fd615dd8"
            + "+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
        "PRIVATE+KEY+example.com/lastword/test+fd615dd7+AAEC",
      })
  void anything_else_is_no_signer_key(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignerKey.parse(text));
  }

  @Test
  void a_seed_has_32_bytes_and_a_name_no_spaces() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignerKey.fromSeed("example.com", new byte[31]))
        .withMessage("an Ed25519 seed has 32 bytes, not 31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignerKey.fromSeed("a\u2003b", new byte[32]))
        .withMessageContaining("is empty or has a space");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerifierKey.of("example.com", new byte[33]))
        .withMessage("an Ed25519 key has 32 bytes, not 33");
  }
}
