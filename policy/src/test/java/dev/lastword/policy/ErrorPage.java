package dev.lastword.policy;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of {@code docs/errors}. Its first fenced block is the example: {@code yaml} a policy,
 * followed by a {@code json} block when it is about an action; {@code json} or {@code hex} alone a
 * document. {@code last-line-times=N} stands for a block that is too long to print. The {@code
 * text} block is what is printed.
 */
record ErrorPage(String code, String content) {

  private static final Pattern BLOCK =
      Pattern.compile("```(\\w+)(?: last-line-times=(\\d+))?\\n(.*?)\\n```", Pattern.DOTALL);

  static List<ErrorPage> all() {
    return Repository.files("docs/errors", ".md").stream()
        .filter(ErrorPage::isOurs)
        .map(ErrorPage::read)
        .toList();
  }

  private static boolean isOurs(Path file) {
    return file.getFileName().toString().matches("LW-(POL|FCT|JSN)-\\d+\\.md");
  }

  private static ErrorPage read(Path file) {
    String content = new String(Repository.bytes(file), StandardCharsets.UTF_8);
    return new ErrorPage(file.getFileName().toString().replace(".md", ""), content);
  }

  Optional<String> block(String language) {
    Matcher block = BLOCK.matcher(content);
    while (block.find()) {
      if (block.group(1).equals(language)) {
        int times = block.group(2) == null ? 1 : Integer.parseInt(block.group(2));
        int lastLine = block.group(3).lastIndexOf('\n') + 1;
        String last = "\n" + block.group(3).substring(lastLine);
        return Optional.of(block.group(3) + last.repeat(times - 1));
      }
    }
    return Optional.empty();
  }

  /** Everything that the example makes Lastword say. */
  List<Problem> problems() {
    if (block("yaml").isPresent()) {
      Reading reading = PolicyReader.read("invoices.yaml", bytes(block("yaml").get()));
      return block("json").isPresent() ? ofAction(reading) : ofPolicy(reading);
    }
    byte[] document =
        block("json").map(ErrorPage::bytes).orElseGet(() -> hex(block("hex").orElseThrow()));
    return code.startsWith("LW-POL")
        ? ofPolicy(PolicyReader.read("invoices.yaml", document))
        : StrictJson.parse(document) instanceof JsonReading.Malformed no
            ? List.of(no.problem())
            : List.of();
  }

  private static List<Problem> ofPolicy(Reading reading) {
    return switch (reading) {
      case Reading.Valid valid -> valid.warnings();
      case Reading.Invalid invalid -> invalid.problems();
    };
  }

  private List<Problem> ofAction(Reading reading) {
    Policy policy = ((Reading.Valid) reading).policy();
    var parsed = (JsonReading.Parsed) StrictJson.parse(bytes(block("json").orElseThrow()));
    Json.Object action = (Json.Object) parsed.value();
    List<Problem> problems = new ArrayList<>();
    if (policy.facts().bind(action.get("facts").orElseThrow()) instanceof Binding.DoesNotFit no) {
      problems.addAll(no.problems());
    }
    if (Confidence.of(action.get("confidence").orElse(new Json.Null(0, 0)))
        instanceof Confidence.Reading.DoesNotFit no) {
      problems.add(no.problem());
    }
    return problems;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }
}
