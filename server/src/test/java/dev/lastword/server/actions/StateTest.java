package dev.lastword.server.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateTest {

  @Test
  void the_code_has_the_states_and_arrows_of_the_specification() throws IOException {
    var code = new TreeMap<String, Set<String>>();
    code.put("new", words(State.first()));
    for (State state : State.values()) {
      code.put(state.word(), words(state.next()));
    }
    assertThat(code).isEqualTo(specified());
  }

  @Test
  void a_state_is_read_back_from_its_word() {
    assertThat(State.values()).allMatch(state -> State.of(state.word()) == state);
  }

  private static Map<String, Set<String>> specified() throws IOException {
    return Files.readAllLines(Path.of("..", "spec", "states.yaml")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(":", 2))
        .collect(
            Collectors.toMap(
                parts -> parts[0],
                parts ->
                    Arrays.stream(parts[1].replaceAll("[\\[\\]]", "").split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                (a, b) -> a,
                TreeMap::new));
  }

  private static Set<String> words(Set<State> states) {
    return states.stream().map(State::word).collect(Collectors.toCollection(TreeSet::new));
  }
}
