package dev.lastword.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A policy with one rule and the tests about it taken out. */
final class WithoutRule {

  private WithoutRule() {}

  static String named(String id, String policy) {
    Matcher rule = Pattern.compile("(?m)^  - id: " + id + "\\n(?:    .*\\n)+").matcher(policy);
    String without = rule.replaceFirst("");
    return Pattern.compile(
            "(?m)^  - name: .*\\n(?:    (?!expect).*\\n)*    expect: .*\\b" + id + "\\b.*\\n")
        .matcher(without)
        .replaceAll("");
  }
}
