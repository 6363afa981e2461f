package dev.lastword.cli.policies;

import dev.lastword.api.PolicyDocument;
import dev.lastword.api.WorkflowDocument;
import dev.lastword.cli.command.Stopped;
import dev.lastword.client.LastwordClient;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the policy that somebody means by the first digits of its digest. */
final class Digests {

  private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{8,63}");

  private final LastwordClient client;

  Digests(LastwordClient client) {
    this.client = client;
  }

  /** The whole digest. */
  String find(String typed) {
    String digits = typed.toLowerCase(Locale.ROOT);
    if (WHOLE.matcher(digits).matches()) {
      return digits;
    }
    if (!PREFIX.matcher(digits).matches()) {
      throw new Stopped("`" + typed + "` is not a digest: 64 hex digits, or its first 8 or more.");
    }
    List<String> found = all().filter(digest -> digest.startsWith(digits)).distinct().toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new Stopped(
        found.isEmpty()
            ? "No policy that you may see has a digest beginning with " + digits + "."
            : "Several digests begin with " + digits + ": " + String.join(", ", found));
  }

  private Stream<String> all() {
    return client.workflows().workflows().stream()
        .map(workflow -> client.workflow(workflow.workflow()))
        .flatMap(Digests::policies)
        .map(PolicyDocument::digest);
  }

  private static Stream<PolicyDocument> policies(WorkflowDocument workflow) {
    List<PolicyDocument> versions =
        Objects.requireNonNullElse(workflow.policies(), List.<PolicyDocument>of());
    return Stream.concat(Stream.ofNullable(workflow.active()), versions.stream());
  }
}
