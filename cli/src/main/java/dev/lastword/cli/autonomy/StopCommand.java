package dev.lastword.cli.autonomy;

import dev.lastword.api.NewStop;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lastword stop (--workflow W|--agent A|--all) --reason TEXT}, {@code stop --list}. */
@Command(
    name = "stop",
    header = "Stop a workflow, an agent or everything: nothing is released or used.",
    footer = {
      "",
      "Examples:",
      "  lastword stop --all --reason \"smoke in the machine room\" --data ./lastword-data",
      "  lastword stop --workflow invoices --reason \"it pays twice\"",
      "  lastword stop --list"
    })
public final class StopCommand extends LastwordCommand {

  /** One of these. */
  private static final class What {
    @Option(names = "--workflow", paramLabel = "WORKFLOW", description = "Stop this workflow.")
    private @Nullable String workflow;

    @Option(names = "--agent", paramLabel = "AGENT", description = "Stop this agent or executor.")
    private @Nullable String agent;

    @Option(names = "--all", description = "Stop everything.")
    private boolean all;

    @Option(names = "--list", description = "Stop nothing; list what is stopped.")
    private boolean list;

    private NewStop stop(String reason) {
      if (all) {
        return new NewStop("all", null, reason);
      }
      return workflow != null
          ? new NewStop("workflow", workflow, reason)
          : new NewStop("agent", agent, reason);
    }
  }

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for the people who read it. Needed to stop something.")
  private @Nullable String reason;

  @Mixin private final ConnectionOptions connection;

  public StopCommand(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    if (what.list) {
      screen.show(new StopListing(connection.client().stops()));
    } else if (reason == null) {
      throw wrongUse("Say why: --reason TEXT.");
    } else {
      screen.show(new ShownStop(connection.client().stop(what.stop(reason))));
    }
    return ExitCode.FINE;
  }
}
