package dev.lastword.server.console;

import dev.lastword.server.http.Call;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.OwnAddress;
import dev.lastword.server.http.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Light or dark, as somebody chose in this browser; the system decides where nobody did. */
public enum Theme {
  SYSTEM("system"),
  LIGHT("light"),
  DARK("dark");

  private static final String COOKIE = "lastword_theme";
  private static final int A_YEAR_IN_SECONDS = 31_536_000;

  private final String word;

  Theme(String word) {
    this.word = word;
  }

  /** As the form and the cookie have it. */
  public String word() {
    return word;
  }

  /** For the root of the page; null where the system decides. */
  public @Nullable String attribute() {
    return this == SYSTEM ? null : word;
  }

  static Theme of(Call call) {
    return of(call.cookie(COOKIE).orElse(""));
  }

  private static Theme of(String word) {
    for (Theme theme : values()) {
      if (theme.word.equals(word)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  /** Remembers the choice, and goes back to the page it was made on. */
  static Reply choose(Call call) {
    return call.form().reply(Theme::choose);
  }

  private static Reply choose(Form form) {
    String cookie =
        "%s=%s; Path=/; Max-Age=%d; SameSite=Lax; HttpOnly"
            .formatted(COOKIE, of(form.text("theme")).word, A_YEAR_IN_SECONDS);
    String back = OwnAddress.of(form.text("back")).orElse("/");
    return new Reply.SeeOther(back, Map.of("Set-Cookie", cookie));
  }
}
