package dev.lastword.evidence.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The coin that decides who is looked at. */
class CoinTest {

  private static final Coin COIN = new Coin("a secret".getBytes(StandardCharsets.US_ASCII));
  private static final UUID ACTION = UUID.fromString("01936e2a-7c00-7000-8000-000000000001");

  @Test
  void it_falls_the_same_way_for_the_same_action() {
    assertThat(COIN.toss(ACTION)).isEqualTo(COIN.toss(ACTION));
  }

  /** {@code printf '\x01\x93…' | openssl dgst -sha256 -hmac 'a secret'} begins with these bits. */
  @Test
  void anybody_with_the_secret_can_toss_it_again() {
    assertThat(COIN.toss(ACTION)).isEqualTo(0.6107211755997582);
  }

  @Test
  void another_secret_is_another_coin() {
    Coin other = new Coin("another secret".getBytes(StandardCharsets.US_ASCII));
    assertThat(other.toss(ACTION)).isNotEqualTo(COIN.toss(ACTION));
  }

  @Test
  void it_is_fair() {
    var random = new Random(7);
    double share =
        DoubleStream.generate(() -> COIN.toss(new UUID(random.nextLong(), random.nextLong())))
                .limit(20_000)
                .filter(coin -> coin < 0.05)
                .count()
            / 20_000.0;
    assertThat(share).isEqualTo(0.05, within(0.006));
  }
}
