package dev.lastword.policy.words;

import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TextFormat;

/** Says what a fact may be, with its limits. */
public final class Types {

  private Types() {}

  /** Writes {@code an amount from 0.00 USD to 1,000,000.00 USD}. */
  public static void write(FactType type, Writing to) {
    switch (type) {
      case FactType.Bool b -> to.words("true or false");
      case FactType.Whole whole ->
          range("a whole number", Figures.number(whole.min()), Figures.number(whole.max()), to);
      case FactType.Decimal decimal ->
          range("a number", Figures.number(decimal.min()), Figures.number(decimal.max()), to);
      case FactType.Money money ->
          range(
              "an amount",
              Figures.amount(new MoneyText.Amount(money.minMinor(), money.currency())),
              Figures.amount(new MoneyText.Amount(money.maxMinor(), money.currency())),
              to);
      case FactType.Text text -> {
        to.words("a text of at most ").figure(Figures.count(text.maxLength(), "character"));
        to.words(text.format() == TextFormat.HTML ? ", read as HTML" : "");
      }
      case FactType.Choice choice -> {
        to.words(choice.values().size() > 1 ? "one of " : "always ");
        to.each(choice.values(), "or", to::value);
      }
      case FactType.Date date ->
          range("a date", Figures.date(date.min()), Figures.date(date.max()), to);
      case FactType.Timestamp timestamp ->
          range("a time", Figures.moment(timestamp.min()), Figures.moment(timestamp.max()), to);
      case FactType.ListOf list -> {
        to.words("a list of at most ").figure(Figures.count(list.maxItems(), "item"));
        to.words(", each ").with(item -> write(list.element(), item));
      }
    }
  }

  private static void range(String what, String least, String most, Writing to) {
    to.words(what + " from ").figure(least).words(" to ").figure(most);
  }
}
