package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_DEFAULT;
import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.BAD_NAME;
import static dev.lastword.policy.problem.PolicyCode.RESERVED_NAME;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;
import static dev.lastword.policy.problem.PolicyCode.WRONG_SHAPE;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code facts}. */
final class FactSection {

  private final Problems problems;
  private final Set<String> unread;
  private final List<FactDeclaration> facts = new ArrayList<>();

  private FactSection(Problems problems, Set<String> unread) {
    this.problems = problems;
    this.unread = unread;
  }

  /** The names of facts that could not be read are added to {@code unread}. */
  static FactSchema read(Optional<Yaml> section, Problems problems, Set<String> unread) {
    FactSection reading = new FactSection(problems, unread);
    section.ifPresent(reading::all);
    return new FactSchema(reading.facts);
  }

  private void all(Yaml value) {
    if (!(value instanceof Yaml.Mapping mapping)) {
      unread.add(PolicyFile.EVERYTHING);
      problems.add(
          Problem.error(
              WRONG_SHAPE,
              value.place(),
              "`facts` is %s instead of a mapping from names to types"
                  .formatted(value.kindInWords())));
      return;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      if (facts.size() == FactSchema.MOST_FACTS) {
        unread.add(PolicyFile.EVERYTHING);
        String message = "more than %d facts".formatted(FactSchema.MOST_FACTS);
        problems.add(Problem.error(TOO_MANY, entry.key().place(), message));
        return;
      }
      Optional<FactDeclaration> fact = isGoodName(entry.key()) ? one(entry) : Optional.empty();
      fact.ifPresentOrElse(facts::add, () -> unread.add(entry.key().value()));
    }
  }

  private boolean isGoodName(Yaml.Scalar name) {
    if (!Names.isSnake(name.value())) {
      problems.add(
          Problem.error(
              BAD_NAME,
              name.place(),
              "`%s` is not the name of a fact: %s".formatted(name.value(), Names.SNAKE_IN_WORDS),
              "for example `order_total`"));
      return false;
    }
    boolean taken = Grammar.RESERVED.contains(name.value());
    if (taken) {
      String message = "`%s` has a meaning in conditions already".formatted(name.value());
      problems.add(
          Problem.error(RESERVED_NAME, name.place(), message, "give the fact another name"));
    }
    return !taken;
  }

  private Optional<FactDeclaration> one(Yaml.Entry entry) {
    Optional<Section> section = Section.open(entry.value(), Grammar.FACT, problems);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Optional<FactType> type = FactTypes.read(section.get());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Presence presence = presence(section.get());
    boolean sensitive = new Values(section.get()).flag("sensitive").orElse(false);
    var fact = new FactDeclaration(entry.key().value(), type.get(), presence, sensitive);
    checkDefault(fact, section.get());
    return Optional.of(fact);
  }

  private Presence presence(Section section) {
    boolean optional = new Values(section).flag("optional").orElse(false);
    Optional<Yaml> given = section.find("default");
    if (given.isEmpty()) {
      return optional ? new Presence.MayBeAbsent() : new Presence.Required();
    }
    if (optional) {
      String message = "a fact is optional or has a default, not both";
      section.error(BAD_LIMIT, given.get().place(), message, "leave out `optional`");
    }
    return new Presence.Defaulted(YamlJson.of(given.get(), problems));
  }

  /** A default has to be a value that could have been sent. */
  private void checkDefault(FactDeclaration fact, Section section) {
    if (!(fact.presence() instanceof Presence.Defaulted given)) {
      return;
    }
    var alone =
        new FactSchema(
            List.of(new FactDeclaration(fact.name(), fact.type(), new Presence.Required(), false)));
    var sent = new Json.Object(List.of(new Json.Member(fact.name(), given.value())), 0, 0);
    if (alone.bind(sent) instanceof Binding.DoesNotFit no) {
      Problem first = no.problems().get(0);
      String message = "the default does not fit: " + first.message();
      section
          .find("default")
          .ifPresent(at -> section.error(BAD_DEFAULT, at.place(), message, first.fix()));
    }
  }
}
