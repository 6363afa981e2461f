package dev.lastword.server.http;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the members of a JSON body one by one and collects everything that is wrong with them, so
 * that the sender hears of all of it at once. Ask for each member, then for {@link #problems}: by
 * then a member nobody asked for is unknown.
 */
public final class Members {

  private final List<ProblemDocument.Item> problems = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Json body;

  public Members(Json body) {
    this.body = body;
    if (!(body instanceof Json.Object)) {
      wrong("", "the body is " + body.kind() + " instead of an object", "send {…}");
    }
  }

  /** A member; empty when it is not there or null. */
  public Optional<Json> value(String name) {
    asked.add(name);
    return body instanceof Json.Object object
        ? object.get(name).filter(value -> !(value instanceof Json.Null))
        : Optional.empty();
  }

  /** A text of 1 to {@code longest} characters; empty when absent or wrong. */
  public Optional<String> text(String name, int longest) {
    return value(name)
        .flatMap(value -> {
          if (value instanceof Json.Text(String text, int start, int end)) {
            int length = text.codePointCount(0, text.length());
            if (length >= 1 && length <= longest) {
              return Optional.of(text);
            }
            wrong("/" + name, name + " has " + length + " characters", "1 to " + longest);
          } else {
            wrong("/" + name, name + " is " + value.kind() + " instead of a text", "");
          }
          return Optional.empty();
        });
  }

  /** A text that has to be there; empty text when it is not, and a problem. */
  public String requiredText(String name, int longest) {
    if (value(name).isEmpty()) {
      wrong("/" + name, name + " is missing", "add it");
      return "";
    }
    return text(name, longest).orElse("");
  }

  /** True or false; empty when absent or wrong. */
  public Optional<Boolean> flag(String name) {
    return value(name)
        .flatMap(value -> {
          if (value instanceof Json.Bool(boolean flag, int start, int end)) {
            return Optional.of(flag);
          }
          wrong("/" + name, name + " is " + value.kind() + " instead of true or false", "");
          return Optional.empty();
        });
  }

  /** A whole number from {@code least} to {@code most}; empty when absent or wrong. */
  public Optional<Integer> number(String name, int least, int most) {
    return value(name)
        .flatMap(value -> {
          Optional<Integer> number =
              value instanceof Json.Number(String text, int start, int end)
                      && text.matches("-?[0-9]{1,9}")
                  ? Optional.of(Integer.valueOf(text))
                  : Optional.empty();
          if (number.filter(n -> n >= least && n <= most).isEmpty()) {
            wrong("/" + name, name + " is not a whole number from " + least + " to " + most, "");
            return Optional.empty();
          }
          return number;
        });
  }

  /** A list of texts of 1 to {@code longest} characters; empty when absent or wrong. */
  public List<String> texts(String name, int longest) {
    Optional<Json> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Json.Array(List<Json> items, int start, int end)
        && items.stream().allMatch(item -> fits(item, longest))) {
      return items.stream().map(item -> ((Json.Text) item).value()).toList();
    }
    wrong("/" + name, name + " is not a list of texts", "[\"…\"], each 1 to " + longest);
    return List.of();
  }

  private static boolean fits(Json item, int longest) {
    return item instanceof Json.Text(String text, int start, int end)
        && !text.isEmpty()
        && text.length() <= longest;
  }

  /** Says that something is wrong at a pointer. */
  public void wrong(String pointer, String message, String fix) {
    problems.add(
        new ProblemDocument.Item(pointer, 0, 0, ErrorCode.DOES_NOT_FIT.code(), message, fix));
  }

  /** Takes over a problem found elsewhere. */
  public void wrong(ProblemDocument.Item problem) {
    problems.add(problem);
  }

  /** What the work answers, unless something is wrong with the members: then all of that. */
  public Reply then(Supplier<Reply> work) {
    List<ProblemDocument.Item> wrong = problems();
    return wrong.isEmpty()
        ? work.get()
        : new Refused(ErrorCode.DOES_NOT_FIT, "Nothing was stored.", wrong);
  }

  /** Everything that is wrong, unknown members included. */
  public List<ProblemDocument.Item> problems() {
    var all = new ArrayList<>(problems);
    if (body instanceof Json.Object object) {
      for (Json.Member member : object.members()) {
        if (!asked.contains(member.name())) {
          all.add(unknown(member.name()));
        }
      }
    }
    return all;
  }

  private ProblemDocument.Item unknown(String name) {
    String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
    return new ProblemDocument.Item(
        pointer,
        0,
        0,
        ErrorCode.DOES_NOT_FIT.code(),
        "this call has no such member",
        "it takes " + String.join(", ", asked));
  }
}
