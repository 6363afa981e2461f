package dev.lastword.policy.fact;

import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.text.FoldedKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values of facts as one text, exact or folded. */
final class HistoryKeys {

  private HistoryKeys() {}

  /** The key of an action in the slot of a call; empty when one of its facts is absent. */
  static Optional<String> key(Facts facts, HistoryCall call) {
    return switch (call) {
      case HistoryCall.FirstTime f -> key(facts, f.facts(), text -> text);
      case HistoryCall.Largest l -> key(facts, l.facts(), text -> text).map(of(facts, l.of()));
      case HistoryCall.Count c -> key(facts, c.facts(), FoldedKey::of);
      case HistoryCall.Total t -> key(facts, t.facts(), FoldedKey::of).map(of(facts, t.of()));
      case HistoryCall.Tried t -> Optional.of("[]");
    };
  }

  /** Amounts of two currencies, which a later version may declare, never meet. */
  private static UnaryOperator<String> of(Facts facts, String value) {
    FactType type = facts.schema().declarations().get(facts.schema().indexOf(value)).type();
    return key -> bounded(type instanceof FactType.Money m ? m.currency() + key : key);
  }

  static String ofSubject(String subject) {
    StringBuilder key = new StringBuilder("[");
    CanonicalJson.appendText(key, subject);
    return bounded(key.append(']').toString());
  }

  private static Optional<String> key(
      Facts facts, List<String> names, UnaryOperator<String> folding) {
    StringBuilder key = new StringBuilder("[");
    for (String name : names) {
      Optional<Object> value = facts.get(name);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      FactType type = facts.schema().declarations().get(facts.schema().indexOf(name)).type();
      key.append(key.length() == 1 ? "" : ",");
      append(key, type, value.get(), folding);
    }
    return Optional.of(bounded(key.append(']').toString()));
  }

  private static void append(
      StringBuilder key, FactType type, Object value, UnaryOperator<String> folding) {
    switch (type) {
      case FactType.Bool b -> key.append(value);
      case FactType.Whole w -> key.append(value);
      case FactType.Decimal d -> key.append(CanonicalJson.number(value.toString()));
      case FactType.Text t -> CanonicalJson.appendText(key, folding.apply((String) value));
      case FactType.Choice c -> CanonicalJson.appendText(key, (String) value);
      case FactType.Date d ->
          CanonicalJson.appendText(key, LocalDate.ofEpochDay((Long) value).toString());
      case FactType.Timestamp t ->
          CanonicalJson.appendText(key, TimeText.moment((Long) value).toString());
      case FactType.Money m ->
          key.append("{\"")
              .append(m.currency())
              .append("\":\"")
              .append(MoneyText.shown((Long) value, m.currency()))
              .append("\"}");
      case FactType.ListOf list ->
          throw new IllegalArgumentException("a list is not a key: the rule compiler says so");
    }
  }

  private static String bounded(String key) {
    return key.length() <= HistoryQuestion.LONGEST_KEY ? key : "sha256:" + sha256(key);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
