package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the API for programs that are not Java. */
class OpenApiTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final JsonNode DESCRIPTION = lastword.get(null, "/openapi.json").is(200).json();

  @Test
  void describes_every_call_of_the_server_and_no_other() {
    var described = new TreeSet<String>();
    DESCRIPTION
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    described.removeIf(call -> call.startsWith("PARAMETERS "));
    var registered = new TreeSet<String>();
    RegisteredCalls.all().forEach(call -> registered.add(call.replace("{+path}", "{path}")));
    assertThat(described).isEqualTo(registered);
  }

  @Test
  void describes_every_member_of_an_answer_and_of_a_problem() {
    Team team = Team.of(lastword, "invoices", Team.text("invoices.yaml"));
    Answered held = team.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", "")).is(201);
    Answered problem = team.submit("{}").is(422);
    assertThat(members("Action")).containsAll(names(held.json()));
    assertThat(members("Problem")).containsAll(names(problem.json()));
    assertThat(names(held.json())).containsAll(required("Action"));
    assertThat(names(problem.json())).containsAll(required("Problem"));
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  private static List<String> members(String schema) {
    return names(DESCRIPTION.at("/components/schemas/" + schema + "/properties"));
  }

  private static List<String> required(String schema) {
    return DESCRIPTION
        .at("/components/schemas/" + schema + "/required")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
