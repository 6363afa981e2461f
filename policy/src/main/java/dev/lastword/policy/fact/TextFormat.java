package dev.lastword.policy.fact;

import dev.lastword.policy.text.Html;

/** How a text is written, which is how rules read it. What was sent stays as it was sent. */
public enum TextFormat {
  /** Every character is what it is. */
  PLAIN,

  /** HTML: rules read what its reader sees, see {@link Html}. */
  HTML;

  String read(String sent) {
    return switch (this) {
      case PLAIN -> sent;
      case HTML -> Html.text(sent);
    };
  }
}
