package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operator makes an account. */
final class AddPerson extends Command<Answer<AddPerson.Newcomer>> {

  /**
   * Somebody who was added.
   *
   * @param queues where they are a member from now on
   * @param proposed where a member has to confirm them first
   * @param token null when they are proposed somewhere: what the operator saw shall not vote there
   */
  record Newcomer(
      UUID id,
      String name,
      List<String> queues,
      List<String> proposed,
      Issued link,
      @Nullable Issued token) {}

  private final Principal.Operator by;
  private final String name;
  private final List<String> queues;

  AddPerson(Principal.Operator by, String name, List<String> queues) {
    this.by = by;
    this.name = name;
    this.queues = List.copyOf(queues);
  }

  Principal.Operator by() {
    return by;
  }

  String name() {
    return name;
  }

  List<String> queues() {
    return queues;
  }
}
