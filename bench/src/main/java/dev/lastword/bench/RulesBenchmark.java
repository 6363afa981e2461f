package dev.lastword.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The time of one input, all inputs in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RulesBenchmark {

  @Param Engine.Kind engine = Engine.Kind.JAVA;

  @Param({"12", "200"})
  int memo;

  private Engine ready = input -> 0;

  @Setup(Level.Trial)
  public void prepare() {
    ready = engine.on(Payments.withMemoOf(memo));
  }

  @Benchmark
  @OperationsPerInvocation(Payments.COUNT)
  public void all(Blackhole masks) {
    for (int i = 0; i < Payments.COUNT; i++) {
      masks.consume(ready.mask(i));
    }
  }
}
