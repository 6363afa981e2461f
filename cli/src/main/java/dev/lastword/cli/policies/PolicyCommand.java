package dev.lastword.cli.policies;

import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.evidence.PolicySweep;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about policies. */
@Command(
    name = "policy",
    header = "Write, check, test, compare, publish, sign and activate policies.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "The way of a policy:",
      "  lastword policy new invoices                                 begin one in which people approve everything",
      "  lastword policy fmt invoices.yaml                            lay it out",
      "  lastword policy check invoices.yaml                          is it written correctly?",
      "  lastword policy test invoices.yaml                           does it say what we agreed on?",
      "  lastword policy eval invoices.yaml --facts invoice.json      what would it say about this?",
      "  lastword policy explain invoices.yaml --facts invoice.json   and why?",
      "  lastword policy charter invoices.yaml                        what does it mean, in plain words?",
      "  lastword policy diff old.yaml invoices.yaml                  does it let more through than the one before?",
      "  lastword policy sweep --log log.ndjson --truth truth.ndjson --limit 2%%   what may go ahead alone?",
      "  lastword policy publish invoices.yaml                        put it up for signature",
      "  lastword policy sign 3f9a0c52 --queue finance-managers       each queue signs, with its own token",
      "  lastword policy activate 3f9a0c52                            put it in force"
    })
public final class PolicyCommand {

  private PolicyCommand() {}

  /** All of them. */
  public static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand(new PolicyNew())
        .addSubcommand(new PolicyFmt())
        .addSubcommand(new PolicyCheck(surroundings))
        .addSubcommand(new PolicyTest())
        .addSubcommand(new PolicyEval(surroundings))
        .addSubcommand(new PolicyExplain(surroundings))
        .addSubcommand(new PolicyCharter())
        .addSubcommand(new PolicyDiff())
        .addSubcommand(new PolicySweep())
        .addSubcommand(new PolicySchema())
        .addSubcommand(new PolicyPublish(surroundings))
        .addSubcommand(new PolicySign(surroundings))
        .addSubcommand(new PolicyActivate(surroundings));
  }
}
