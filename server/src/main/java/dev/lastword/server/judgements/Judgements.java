package dev.lastword.server.judgements;

import dev.lastword.evidence.draw.Coin;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.Afterwards;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import dev.lastword.trail.SignerKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What people are asked and say of actions that went ahead. */
public final class Judgements {

  /** More than this is said to be more than this. */
  private static final int COUNTED_TO = 1_000;

  private static final UUID LAST = new UUID(-1L, -1L);

  private final Database database;
  private final People people;
  private final Policies policies;

  public Judgements(Database database, People people, Policies policies) {
    this.database = database;
    this.people = people;
    this.policies = policies;
  }

  /** How judgements are taken. */
  public Step<?> step(RandomGenerator random) {
    return new JudgementStep(people, policies, random);
  }

  /**
   * The coin that draws spot checks: every node with the same trail key tosses the same, and nobody
   * without it can foretell it.
   */
  public static Coin coin(SignerKey trailKey) {
    return new Coin(trailKey.secretFor("lastword spot checks"));
  }

  /** The open spot checks of the workflows that somebody answers for, newest first. */
  List<SpotCheck> open(Principal.Person reader, String workflow, Optional<UUID> before, int limit) {
    List<String> owned = owned(reader, workflow);
    return database.read(
        c -> SpotCheckStore.open(c, owned, reader.person(), before.orElse(LAST), limit));
  }

  /** How many there are. */
  public int waitingFor(Principal.Person reader) {
    List<String> owned = owned(reader, "");
    return database.read(c -> SpotCheckStore.count(c, owned, reader.person(), COUNTED_TO));
  }

  private List<String> owned(Principal.Person reader, String workflow) {
    return policies.latest().ownedBy(reader.queues()).stream()
        .filter(owned -> workflow.isEmpty() || owned.equals(workflow))
        .toList();
  }

  Answer<Judged> give(
      Committer committer,
      Principal.Person by,
      UUID action,
      Judgement judgement,
      Optional<String> comment) {
    return committer.submit(new GiveJudgement(by, action, judgement, comment)).join();
  }

  /**
   * What was said of an action after it went ahead, and whether its reader is asked. Whoever is
   * asked does not see what others said.
   */
  public Afterwards afterwards(Principal reader, Action action) {
    List<Judged> all =
        database
            .read(c -> JudgementStore.of(c, List.of(action.id())))
            .getOrDefault(action.id(), List.of())
            .stream()
            .filter(judged -> judged.occasion() != Occasion.HOLD)
            .toList();
    Afterwards.Ask ask = ask(reader, action, all);
    return new Afterwards(ask, ask == Afterwards.Ask.SPOT_CHECK ? List.of() : said(all));
  }

  /** The same questions as {@link JudgementStep} asks, for the page. */
  private Afterwards.Ask ask(Principal reader, Action action, List<Judged> said) {
    if (!(reader instanceof Principal.Person person) || !owns(person, action)) {
      return Afterwards.Ask.NOTHING;
    }
    if (SpotCheck.asks(action.decision().draw(), said, person.person()).isPresent()) {
      return Afterwards.Ask.SPOT_CHECK;
    }
    return action.status().state().isConsumed()
        ? Afterwards.Ask.WHAT_TURNED_OUT
        : Afterwards.Ask.NOTHING;
  }

  private boolean owns(Principal.Person person, Action action) {
    return policies
        .latest()
        .ownerOf(action.content().workflow())
        .filter(person.queues()::contains)
        .isPresent();
  }

  private List<Afterwards.Said> said(List<Judged> all) {
    Directory directory = people.latest();
    return all.stream().map(judged -> said(judged, directory)).toList();
  }

  private static Afterwards.Said said(Judged judged, Directory directory) {
    return new Afterwards.Said(
        judged.judgement().word(),
        judged.occasion().isDrawn(),
        directory.nameOf(judged.person()),
        judged.at(),
        judged.comment() == null ? "" : judged.comment());
  }
}
