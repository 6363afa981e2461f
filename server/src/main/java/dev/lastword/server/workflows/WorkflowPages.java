package dev.lastword.server.workflows;

import dev.lastword.api.AutonomyDocument;
import dev.lastword.server.actions.ActionCounts;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.evidence.Standing;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Reply;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Who decides what. */
public final class WorkflowPages {

  private final Console console;
  private final Database database;
  private final Policies policies;
  private final Function<String, AutonomyDocument> autonomy;
  private final Function<ActivePolicy, Standing> standing;
  private final Clock clock;

  /**
   * The pages.
   *
   * @param autonomy whether the AI of a workflow may act alone now
   * @param standing whether the limit of a policy is shown to be kept
   */
  public WorkflowPages(
      Console console,
      Database database,
      Policies policies,
      Function<String, AutonomyDocument> autonomy,
      Function<ActivePolicy, Standing> standing,
      Clock clock) {
    this.standing = standing;
    this.autonomy = autonomy;
    this.console = console;
    this.database = database;
    this.policies = policies;
    this.clock = clock;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/workflows", this::list);
  }

  private Reply list(Call call) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = today.minusDays(WorkflowList.DAYS - 1L);
    ActionCounts counts =
        database.read(connection ->
            ActionCounts.since(
                connection, first.atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant()));
    ActivePolicies now = policies.latest();
    List<WorkflowList.Item> items =
        now.draftOwners().keySet().stream()
            .sorted()
            .map(name ->
                WorkflowList.Item.of(name, autonomy.apply(name), now, standing, counts, today))
            .toList();
    var page = new WorkflowList(items);
    return console.page(
        call,
        Section.WORKFLOWS,
        (to, tags, frame) -> JteworkflowsGenerated.render(to, tags, frame, page));
  }
}
