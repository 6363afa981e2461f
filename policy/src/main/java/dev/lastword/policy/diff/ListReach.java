package dev.lastword.policy.diff;

import dev.lastword.policy.region.Reach;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import java.util.List;
import java.util.regex.Pattern;

/** How far a condition reaches when one of its lists gets longer. */
final class ListReach {

  private final Operand.NamedList list;
  private final Pattern written;

  ListReach(String list) {
    this.list = new Operand.NamedList(list);
    this.written = Pattern.compile("\\blists\\." + Pattern.quote(list) + "\\b");
  }

  /** {@link Reach#SAME} when the condition does not use the list. */
  Reach of(Clause clause) {
    return switch (clause) {
      case Clause.Every every -> together(every.clauses());
      case Clause.Some some -> together(some.clauses());
      case Clause.Not not -> of(not.clause()).opposite();
      case Clause.Mentions mentions -> mentions.terms().equals(list) ? Reach.WIDER : Reach.SAME;
      case Clause.OneOf oneOf -> oneOf(oneOf);
      case Clause.Items items -> items(items);
      case Clause.Compared compared -> read(compared.left()).and(read(compared.right()));
      case Clause.Hidden hidden -> read(hidden.text());
      case Clause.Has has -> read(has.text()).and(read(has.part()));
      case Clause.Verbatim verbatim ->
          written.matcher(verbatim.source()).find() ? Reach.UNKNOWN : Reach.SAME;
      case Clause.Always a -> Reach.SAME;
      case Clause.Holds h -> Reach.SAME;
      case Clause.FirstTime f -> Reach.SAME;
      case Clause.Present p -> Reach.SAME;
    };
  }

  private Reach together(List<Clause> clauses) {
    return clauses.stream().map(this::of).reduce(Reach.SAME, Reach::and);
  }

  private Reach oneOf(Clause.OneOf oneOf) {
    Reach among = oneOf.among().equals(list) ? Reach.WIDER : read(oneOf.among());
    return among.and(read(oneOf.value()));
  }

  /** Two items may be such when there was exactly one. */
  private Reach items(Clause.Items items) {
    Reach inside = of(items.clause());
    boolean one = items.share() == Clause.Share.EXACTLY_ONE && inside != Reach.SAME;
    return one ? Reach.UNKNOWN : inside.and(read(items.list()));
  }

  /** A list that is counted or taken apart may do anything. */
  private Reach read(Operand operand) {
    return switch (operand) {
      case Operand.NamedList named -> named.equals(list) ? Reach.UNKNOWN : Reach.SAME;
      case Operand.Size size -> read(size.of());
      case Operand.Calculated calculated -> read(calculated.left()).and(read(calculated.right()));
      case Operand.Reading reading -> read(reading.of());
      case Operand.Listed listed ->
          listed.values().stream().map(this::read).reduce(Reach.SAME, Reach::and);
      case Operand.Fact f -> Reach.SAME;
      case Operand.Item i -> Reach.SAME;
      case Operand.Text t -> Reach.SAME;
      case Operand.Figure f -> Reach.SAME;
      case Operand.Amount a -> Reach.SAME;
      case Operand.Day d -> Reach.SAME;
      case Operand.Moment m -> Reach.SAME;
      case Operand.Length l -> Reach.SAME;
      case Operand.SubmittedAt s -> Reach.SAME;
      case Operand.OfHistory h -> Reach.SAME;
    };
  }
}
