package dev.lastword.policy.yaml;

import static dev.lastword.policy.problem.PolicyCode.YAML_FEATURE;
import static dev.lastword.policy.problem.PolicyCode.YAML_TOO_DEEP;

import dev.lastword.policy.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Looks for what a policy file must not have, before anything recursive runs. */
final class YamlEvents {

  private final SourceFile file;
  private final List<Problem> problems = new ArrayList<>();
  private int depth;
  private int documents;

  private YamlEvents(SourceFile file) {
    this.file = file;
  }

  static List<Problem> unwanted(SourceFile file, String text) {
    YamlEvents events = new YamlEvents(file);
    for (Event event : new Parse(YamlReader.SETTINGS).parseString(text)) {
      events.look(event);
      if (events.isHopeless()) {
        break;
      }
    }
    return events.problems;
  }

  private boolean isHopeless() {
    return depth > YamlReader.MOST_DEPTH || documents > 1;
  }

  private void look(Event event) {
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      unwanted(event, "a second document begins here", "keep one policy in a file");
    }
    if (event instanceof NodeEvent node) {
      look(node);
    }
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
  }

  private void look(NodeEvent event) {
    if (event instanceof AliasEvent) {
      unwanted(event, "an alias (`*name`)", "write the value out, or put an expression in quotes");
    } else if (event.getAnchor().isPresent()) {
      unwanted(event, "an anchor (`&name`)", "leave it out, or put an expression in quotes");
    } else if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
      unwanted(event, YamlSlips.TAG, YamlSlips.TAG_FIX);
    } else if (event instanceof CollectionStartEvent start) {
      look(start);
    }
  }

  private void look(CollectionStartEvent start) {
    if (start.getTag().isPresent()) {
      unwanted(start, YamlSlips.TAG, "leave it out");
    }
    if (++depth > YamlReader.MOST_DEPTH) {
      int at = YamlReader.index(start.getStartMark());
      String message = "more than %d levels of lists and mappings".formatted(YamlReader.MOST_DEPTH);
      problems.add(Problem.error(YAML_TOO_DEEP, file.place(at, ""), message));
    }
  }

  private void unwanted(Event event, String message, String fix) {
    int at = YamlReader.index(event.getStartMark());
    problems.add(Problem.error(YAML_FEATURE, file.place(at, ""), message, fix));
  }
}
