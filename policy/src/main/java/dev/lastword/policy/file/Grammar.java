package dev.lastword.policy.file;

import java.util.List;
import java.util.Set;

/**
 * The words of a policy file. {@code spec/policy/grammar.md} explains them, and a test compares.
 */
public final class Grammar {

  /** The language version this code reads. */
  public static final String LANGUAGE_VERSION = "1";

  static final Keys FILE =
      Keys.of(
              "a policy",
              "lastword",
              "workflow",
              "title",
              "owner",
              "mode",
              "time_zone",
              "review_after",
              "expires",
              "stakes",
              "facts",
              "lists",
              "variables",
              "routine",
              "tripwires",
              "confidence",
              "models",
              "spot_check",
              "release",
              "reason_codes",
              "sign_off",
              "tests")
          .later("queues");

  static final Keys STAKES =
      Keys.of(
          "stakes", "wrong_action", "review", "reversible", "error_limit", "assurance", "cluster");

  static final Keys FACT =
      Keys.of(
          "a fact",
          "type",
          "optional",
          "default",
          "sensitive",
          "currency",
          "min",
          "max",
          "max_length",
          "values",
          "of",
          "max_items",
          "format",
          "properties");

  static final Keys ROUTINE = Keys.of("a routine line", "id", "when", "because", "to");

  static final Keys TRIPWIRE =
      Keys.of(
          "a tripwire",
          "id",
          "when",
          "because",
          "to",
          "effect",
          "urgent",
          "within",
          "approvals",
          "hard");

  static final Keys CONFIDENCE = Keys.of("confidence", "at_least", "none", "because");

  static final Keys SPOT_CHECK = Keys.of("spot_check", "rate", "at_least");

  static final Keys REASON_CODE = Keys.of("a reason code", "id", "title", "ai_at_fault");

  static final Keys RELEASE = Keys.of("release", "expires", "audience");

  static final Keys TEST =
      Keys.of(
          "a test",
          "name",
          "subject",
          "facts",
          "seen",
          "history",
          "confidence",
          "model",
          "now",
          "expect",
          "cases");

  static final Keys EARLIER = Keys.of("an earlier action", "facts", "subject", "state", "at");

  /** A case may say everything that its test says. */
  static final Keys CASE =
      new Keys(
          "a case",
          TEST.known().stream().filter(key -> !key.equals("cases")).toList(),
          TEST.later());

  static final Keys EXPECT = Keys.of("expect", "verdict", "reasons", "queues", "unknown", "alerts");

  /** Every mapping with fixed keys. */
  static final List<Keys> ALL =
      List.of(
          FILE,
          STAKES,
          FACT,
          ROUTINE,
          TRIPWIRE,
          CONFIDENCE,
          SPOT_CHECK,
          RELEASE,
          REASON_CODE,
          TEST,
          CASE,
          EARLIER,
          EXPECT);

  /** The type of what holds facts and is none. */
  static final String OBJECT = "object";

  public static final List<String> TYPES =
      List.of(
          "boolean",
          "integer",
          "number",
          "money",
          "text",
          "enum",
          "date",
          "timestamp",
          "list",
          OBJECT);

  /** Functions of ours that conditions may call. */
  public static final Set<String> FUNCTIONS =
      Set.of(
          "money",
          "date",
          "timestamp",
          "duration",
          "present",
          "mentions",
          "hidden_characters",
          "first_time",
          "largest",
          "count",
          "total",
          "tried",
          "weekday",
          "hour");

  /** When the action was submitted, in conditions. */
  public static final String SUBMITTED_AT = "submitted_at";

  /** Names that mean something in conditions already, so no fact can have them. */
  static final Set<String> RESERVED =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while",
          "lists",
          "google",
          "and",
          "or",
          "not",
          SUBMITTED_AT);

  private Grammar() {}
}
