package dev.lastword.cli.people;

import dev.lastword.api.NewMember;
import dev.lastword.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about queues. */
@Command(
    name = "queue",
    header = "Who is in which queue: list, add, confirm, remove.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Where an active policy names a queue, a new member is a new vote:",
      "  lastword queue add finance-managers controller       the operator proposes",
      "  lastword queue confirm finance-managers controller   a member confirms, with their own token"
    })
public final class QueueCommand {

  private QueueCommand() {}

  /** All of them. */
  public static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new QueueCommand())
        .addSubcommand(new QueueListing(surroundings))
        .addSubcommand(new Add(surroundings))
        .addSubcommand(new Confirm(surroundings))
        .addSubcommand(new Remove(surroundings));
  }

  /** {@code lastword queue add QUEUE NAME}. */
  @Command(name = "add", header = "Put a person into a queue, or propose them as a member.")
  static final class Add extends MembershipCommand {
    Add(Surroundings surroundings) {
      super(
          surroundings,
          (client, queue, person) -> client.proposeMember(queue, new NewMember(person)));
    }
  }

  /** {@code lastword queue confirm QUEUE NAME}. */
  @Command(name = "confirm", header = "Confirm a proposed member, as a member.")
  static final class Confirm extends MembershipCommand {
    Confirm(Surroundings surroundings) {
      super(surroundings, (client, queue, person) -> client.confirmMember(queue, person));
    }
  }

  /** {@code lastword queue remove QUEUE NAME}. */
  @Command(name = "remove", header = "Take a person out of a queue at once, or a proposal back.")
  static final class Remove extends MembershipCommand {
    Remove(Surroundings surroundings) {
      super(surroundings, (client, queue, person) -> client.removeMember(queue, person));
    }
  }
}
