package dev.lastword.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer, given up when it is longer than any answer of Lastword. */
final class BoundedBody implements BodySubscriber<byte[]> {

  /** A page of the longest actions is shorter. */
  static final int MOST_BYTES = 256 * 1024 * 1024;

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final int mostBytes;
  private long received;
  private Flow.@Nullable Subscription subscription;

  BoundedBody(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    received += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received <= mostBytes) {
      whole.onNext(part);
      return;
    }
    if (subscription != null) {
      subscription.cancel();
    }
    whole.onError(new IOException("the answer is longer than " + mostBytes + " bytes"));
  }

  @Override
  public void onError(Throwable failure) {
    whole.onError(failure);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
