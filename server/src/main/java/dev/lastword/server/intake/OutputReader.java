package dev.lastword.server.intake;

import dev.lastword.policy.json.Json;
import dev.lastword.server.actions.Action;
import dev.lastword.server.http.Members;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the member {@code output}: {@code {type, content}} or {@code {type, base64}}. */
public final class OutputReader {

  private static final int TYPE_MAX = 100;
  private static final int OUTPUT_MAX = 1_000_000;
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]*/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]*(;.*)?");

  private OutputReader() {}

  /**
   * The output; empty when there is none. What is wrong with it goes to the members.
   *
   * @param pointer where it stands in the body
   */
  public static Optional<Action.Output> read(Members members, String pointer) {
    return members.value("output").map(output -> read(members, new Members(output), pointer));
  }

  private static Action.Output read(Members members, Members inner, String pointer) {
    String type = inner.requiredText("type", TYPE_MAX);
    if (!type.isEmpty() && !MEDIA_TYPE.matcher(type).matches()) {
      inner.wrong("/type", "`" + type + "` is not a media type", "text/plain, application/json, …");
    }
    Optional<byte[]> content = content(inner);
    inner.problems().forEach(problem -> members.wrong(problem.below(pointer)));
    return new Action.Output(type, content.orElse(new byte[0]));
  }

  private static Optional<byte[]> content(Members inner) {
    Optional<String> text =
        inner
                .value("content")
                .filter(v -> v instanceof Json.Text(String t, int s, int e) && t.isEmpty())
                .isPresent()
            ? Optional.of("")
            : inner.text("content", OUTPUT_MAX);
    Optional<String> base64 = inner.text("base64", OUTPUT_MAX);
    if (text.isPresent() == base64.isPresent()) {
      inner.wrong("/content", "an output has either content or base64", "send one of the two");
      return Optional.empty();
    }
    return text.isPresent()
        ? text.map(value -> value.getBytes(StandardCharsets.UTF_8))
        : decoded(inner, base64.orElseThrow());
  }

  private static Optional<byte[]> decoded(Members inner, String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      inner.wrong("/base64", "base64 is not base64", "RFC 4648 §4, with padding");
      return Optional.empty();
    }
  }
}
