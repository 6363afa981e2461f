package dev.lastword.policy.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts that fit the declarations of one policy, in the form its rules use: {@code Boolean}, {@code
 * Long} (integers, money in minor units, dates in days, timestamps in microseconds, see {@link
 * TimeText}), {@code Double}, {@code String}, and lists of these. Immutable, may be shared between
 * threads.
 */
public final class Facts {

  private final FactSchema schema;
  private final List<Optional<Object>> values;

  Facts(FactSchema schema, @Nullable Object[] values) {
    this.schema = schema;
    this.values = Arrays.stream(values).map(Optional::<Object>ofNullable).toList();
  }

  private Facts(FactSchema schema, List<Optional<Object>> values) {
    this.schema = schema;
    this.values = values;
  }

  /** The same values under declarations that take them as well, in the same order. */
  Facts under(FactSchema other) {
    return new Facts(other, values);
  }

  /** The declarations these facts fit. */
  public FactSchema schema() {
    return schema;
  }

  /** The value of a fact by its place in {@link FactSchema#declarations()}; empty when absent. */
  public Optional<Object> at(int index) {
    return values.get(index);
  }

  /** The value of a declared fact; empty when absent. */
  public Optional<Object> get(String name) {
    return at(schema.indexOf(name));
  }
}
