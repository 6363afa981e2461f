package dev.lastword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.cli.actions.SubmitCommand;
import dev.lastword.cli.autonomy.LiftCommand;
import dev.lastword.cli.autonomy.PauseCommand;
import dev.lastword.cli.autonomy.ResumeCommand;
import dev.lastword.cli.autonomy.StopCommand;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.evidence.ImportCommand;
import dev.lastword.cli.history.HistoryCommand;
import dev.lastword.cli.people.KeyCommand;
import dev.lastword.cli.people.QueueCommand;
import dev.lastword.cli.people.UserCommand;
import dev.lastword.cli.policies.PolicyCommand;
import dev.lastword.cli.replay.ReplayCommand;
import dev.lastword.cli.screen.Words;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;

/** The program. */
public final class Main {

  private static final int WIDEST_HELP = 110;

  private Main() {}

  /** Runs one command and ends with its exit code. Prints UTF-8, whatever the locale says. */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] args) {
    CommandLine commands =
        commands(Surroundings.ofThisProcess())
            .setOut(new PrintWriter(System.out, true, UTF_8))
            .setErr(new PrintWriter(System.err, true, UTF_8));
    System.exit(commands.execute(args));
  }

  /** All commands, ready to be executed. */
  static CommandLine commands(Surroundings surroundings) {
    var commands =
        new CommandLine(new Lastword())
            .addSubcommand(new DemoCommand())
            .addSubcommand(new ServeCommand())
            .addSubcommand(new SubmitCommand(surroundings))
            .addSubcommand(new ReplayCommand(surroundings))
            .addSubcommand(new ImportCommand(surroundings))
            .addSubcommand(PolicyCommand.with(surroundings))
            .addSubcommand(new PauseCommand(surroundings))
            .addSubcommand(new ResumeCommand(surroundings))
            .addSubcommand(new StopCommand(surroundings))
            .addSubcommand(new LiftCommand(surroundings))
            .addSubcommand(UserCommand.with(surroundings))
            .addSubcommand(QueueCommand.with(surroundings))
            .addSubcommand(KeyCommand.with(surroundings))
            .addSubcommand(HistoryCommand.with(surroundings))
            .addSubcommand(TrailCommand.withVerify());
    return commands
        .registerConverter(Duration.class, Words::duration)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(WIDEST_HELP)
        .setParameterExceptionHandler(Main::explainWrongUse)
        .setExecutionExceptionHandler(new WhatStoppedIt());
  }

  private static int explainWrongUse(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(String.valueOf(e.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE.number();
  }
}
