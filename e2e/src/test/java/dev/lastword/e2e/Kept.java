package dev.lastword.e2e;

import static org.awaitility.Awaitility.await;

import dev.lastword.trail.Checkpoint;
import dev.lastword.trail.EntryBundle;
import dev.lastword.trail.Note;
import dev.lastword.trail.Tile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server has kept, as its own API shows it. */
final class Kept {

  private static final Duration SIGNED_WITHIN = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private Kept() {}

  /**
   * One action of the list.
   *
   * @param leaf the number of its last leaf
   */
  record Action(String id, String subject, String state, long leaf) {}

  /** Everything this agent did, page by page. */
  static List<Action> actions(Caller agent) {
    var actions = new ArrayList<Action>();
    String cursor = "";
    do {
      JsonNode page = agent.get("/v1/actions" + cursor).is(200).json();
      for (JsonNode action : page.get("actions")) {
        actions.add(
            new Action(
                action.get("id").asString(),
                action.get("subject").asString(),
                action.get("state").asString(),
                action.at("/trail/index").asLong()));
      }
      cursor = page.hasNonNull("next") ? "?cursor=" + page.get("next").asString() : "";
    } while (!cursor.isEmpty());
    return actions;
  }

  /**
   * The states of every action as the signed leaves tell them, by id, in the order of the trail.
   */
  static Map<String, List<String>> statesOnTrail(Caller operator, long lastLeaf) {
    await().atMost(SIGNED_WITHIN).until(() -> signed(operator) > lastLeaf);
    long size = signed(operator);
    var states = new HashMap<String, List<String>>();
    for (long index = 0; index * Tile.FULL_WIDTH < size; index++) {
      int width = (int) Math.min(Tile.FULL_WIDTH, size - index * Tile.FULL_WIDTH);
      for (byte[] entry : entries(operator, new EntryBundle(index, width))) {
        JsonNode leaf = JSON.readTree(entry);
        if (leaf.get("kind").asString().equals("action")) {
          states
              .computeIfAbsent(leaf.get("id").asString(), id -> new ArrayList<>())
              .add(leaf.get("state").asString());
        }
      }
    }
    return states;
  }

  private static List<byte[]> entries(Caller operator, EntryBundle bundle) {
    return bundle.decode(operator.get("/v1/trail/" + bundle.path()).is(200).body());
  }

  private static long signed(Caller operator) {
    return Checkpoint.parse(Note.parse(checkpoint(operator)).text()).size();
  }

  /** The newest signed checkpoint. */
  static String checkpoint(Caller operator) {
    return operator.get("/v1/trail/checkpoint").is(200).text();
  }
}
