package dev.lastword.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

final class BoundedBodyTest {

  private final Connection connection = new Connection();
  private final BoundedBody body = new BoundedBody(4);

  @Test
  void a_body_up_to_the_limit_is_taken_whole() {
    body.onSubscribe(connection);
    body.onNext(List.of(bytes(3), bytes(1)));
    body.onComplete();
    assertThat(body.getBody().toCompletableFuture().join()).hasSize(4);
    assertThat(connection.cancelled).isFalse();
  }

  @Test
  void a_longer_one_is_given_up_and_the_connection_with_it() {
    body.onSubscribe(connection);
    body.onNext(List.of(bytes(4)));
    body.onNext(List.of(bytes(1)));
    assertThat(body.getBody().toCompletableFuture()).isCompletedExceptionally();
    assertThat(connection.cancelled).isTrue();
  }

  private static ByteBuffer bytes(int count) {
    return ByteBuffer.allocate(count);
  }

  private static final class Connection implements Flow.Subscription {
    private boolean cancelled;

    @Override
    public void request(long count) {}

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
