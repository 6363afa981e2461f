package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_DEFAULT;
import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.BAD_NAME;
import static dev.lastword.policy.problem.PolicyCode.RESERVED_NAME;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;
import static dev.lastword.policy.problem.PolicyCode.WRONG_SHAPE;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Declared;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactObject;
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
  private int facts;

  private FactSection(Problems problems, Set<String> unread) {
    this.problems = problems;
    this.unread = unread;
  }

  /** The names of facts that could not be read are added to {@code unread}. */
  static FactSchema read(Optional<Yaml> section, Problems problems, Set<String> unread) {
    FactSection reading = new FactSection(problems, unread);
    return new FactSchema(section.map(reading::outside).orElse(List.of()));
  }

  private List<Declared> outside(Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      return fields(mapping, new Around("", 0, false));
    }
    unread.add(PolicyFile.EVERYTHING);
    wrongShape("facts", value);
    return List.of();
  }

  private void wrongShape(String key, Yaml value) {
    String message =
        "`%s` is %s instead of a mapping from names to types".formatted(key, value.kindInWords());
    problems.add(Problem.error(WRONG_SHAPE, value.place(), message));
  }

  /**
   * What stands around a declaration.
   *
   * @param prefix what its name begins with: empty, or {@code customer.}
   * @param objects how many objects
   * @param mayBeAbsent whether one of them is optional
   */
  private record Around(String prefix, int objects, boolean mayBeAbsent) {}

  private List<Declared> fields(Yaml.Mapping mapping, Around around) {
    List<Declared> fields = new ArrayList<>();
    for (Yaml.Entry entry : mapping.entries()) {
      if (facts == FactSchema.MOST_FACTS) {
        tooMany(entry.key());
        return fields;
      }
      String name = around.prefix + entry.key().value();
      Optional<Declared> field =
          isGoodName(entry.key()) ? one(name, entry.value(), around) : Optional.empty();
      field.ifPresentOrElse(fields::add, () -> unread.add(name));
    }
    return fields;
  }

  private void tooMany(Yaml.Scalar first) {
    if (unread.add(PolicyFile.EVERYTHING)) {
      String message = "more than %d facts".formatted(FactSchema.MOST_FACTS);
      problems.add(Problem.error(TOO_MANY, first.place(), message));
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

  private Optional<Declared> one(String name, Yaml value, Around around) {
    Optional<Section> section = Section.open(value, Grammar.FACT, problems);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    boolean object =
        section.get().find("type").orElse(null) instanceof Yaml.Scalar type
            && type.value().equals(Grammar.OBJECT);
    return object
        ? object(name, section.get(), around).map(o -> o)
        : fact(name, section.get(), around).map(f -> f);
  }

  private Optional<FactObject> object(String name, Section section, Around around) {
    Optional<Yaml> properties =
        section.required("properties", "write `properties: {country: {type: text}}`");
    if (!FactTypes.only(section, List.of("properties")) || properties.isEmpty()) {
      return Optional.empty();
    }
    section
        .find("default")
        .ifPresent(at -> {
          String message = "an object has no default";
          section.error(BAD_DEFAULT, at.place(), message, "give its fields defaults of their own");
        });
    if (around.objects == FactObject.DEEPEST) {
      String message = "more than %d objects inside each other".formatted(FactObject.DEEPEST);
      section.error(TOO_MANY, section.place(), message, "");
      return Optional.empty();
    }
    if (!(properties.get() instanceof Yaml.Mapping mapping)) {
      wrongShape("properties", properties.get());
      return Optional.empty();
    }
    return object(name, section, mapping, around);
  }

  private Optional<FactObject> object(
      String name, Section section, Yaml.Mapping properties, Around around) {
    boolean optional = new Values(section).flag("optional").orElse(false);
    boolean sensitive = new Values(section).flag("sensitive").orElse(false);
    if (properties.entries().isEmpty()) {
      section.error(BAD_LIMIT, properties.place(), "an object has at least one field", "");
    }
    List<Declared> fields =
        fields(
            properties, new Around(name + ".", around.objects + 1, around.mayBeAbsent || optional));
    Presence presence = optional ? new Presence.MayBeAbsent() : new Presence.Required();
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new FactObject(name, fields, presence, sensitive));
  }

  private Optional<FactDeclaration> fact(String name, Section section, Around around) {
    facts++;
    Optional<FactType> type = FactTypes.read(section);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Presence presence = presence(section, around);
    boolean sensitive = new Values(section).flag("sensitive").orElse(false);
    var fact = new FactDeclaration(name, type.get(), presence, sensitive);
    checkDefault(fact, section);
    return Optional.of(fact);
  }

  private Presence presence(Section section, Around around) {
    boolean optional = new Values(section).flag("optional").orElse(false);
    Optional<Yaml> given = section.find("default");
    if (given.isEmpty()) {
      return optional ? new Presence.MayBeAbsent() : new Presence.Required();
    }
    if (optional) {
      String message = "a fact is optional or has a default, not both";
      section.error(BAD_LIMIT, given.get().place(), message, "leave out `optional`");
    }
    if (around.mayBeAbsent) {
      String message =
          "a field of an optional object has no default: without the object it is unknown";
      String fix = "make the field optional, or the object required";
      section.error(BAD_DEFAULT, given.get().place(), message, fix);
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
