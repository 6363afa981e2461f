package dev.lastword.policy.fact;

import dev.lastword.policy.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Values of facts as one exact text. */
final class HistoryKeys {

  private HistoryKeys() {}

  static Optional<String> key(Facts facts, List<String> names) {
    StringBuilder key = new StringBuilder("[");
    for (String name : names) {
      Optional<Object> value = facts.get(name);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      FactType type = facts.schema().declarations().get(facts.schema().indexOf(name)).type();
      key.append(key.length() == 1 ? "" : ",");
      append(key, type, value.get());
    }
    return Optional.of(bounded(key.append(']').toString()));
  }

  private static void append(StringBuilder key, FactType type, Object value) {
    switch (type) {
      case FactType.Bool b -> key.append(value);
      case FactType.Whole w -> key.append(value);
      case FactType.Decimal d -> key.append(CanonicalJson.number(value.toString()));
      case FactType.Text t -> CanonicalJson.appendText(key, (String) value);
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
