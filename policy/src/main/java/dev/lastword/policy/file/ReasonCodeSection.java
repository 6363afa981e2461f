package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.NAME_TAKEN;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;

import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code reason_codes}: why people of this workflow reject. */
final class ReasonCodeSection {

  /** Reason codes of one policy; people choose from all of them. */
  private static final int MOST = 30;

  private static final int LONGEST_TITLE = 100;

  private final Section file;
  private final List<ReasonCode> codes = new ArrayList<>();

  private ReasonCodeSection(Section file) {
    this.file = file;
  }

  /** The codes in the order of the file; the usual ones when the section is not there. */
  static List<ReasonCode> read(Section file) {
    return file.has("reason_codes") ? new ReasonCodeSection(file).all() : ReasonCode.USUAL;
  }

  private List<ReasonCode> all() {
    List<Yaml> items = file.items("reason_codes");
    if (items.isEmpty() && file.find("reason_codes").orElse(null) instanceof Yaml.Sequence list) {
      String fix = "name one, or leave `reason_codes` out to take the usual ones";
      file.error(BAD_LIMIT, list.place(), "`reason_codes` names no code", fix);
    }
    if (items.size() > MOST) {
      String message = "more than %d reason codes".formatted(MOST);
      file.error(TOO_MANY, items.get(MOST).place(), message, "");
    }
    items.stream()
        .limit(MOST)
        .flatMap(item -> Section.open(item, Grammar.REASON_CODE, file.problems()).stream())
        .forEach(this::one);
    return codes;
  }

  private void one(Section section) {
    section.required("id", "every reason code has a name that stays");
    section.required("title", "say in words what people choose");
    Values values = new Values(section);
    Optional<String> id = values.name("id").filter(name -> isFree(section, name));
    Optional<String> title = values.text("title", LONGEST_TITLE).map(Yaml.Scalar::value);
    boolean aiAtFault = values.flag("ai_at_fault").orElse(true);
    if (id.isPresent() && title.isPresent()) {
      codes.add(new ReasonCode(id.get(), title.get(), aiAtFault));
    }
  }

  private boolean isFree(Section section, String id) {
    boolean taken = codes.stream().anyMatch(code -> code.id().equals(id));
    if (taken) {
      String message = "`%s` is the id of a reason code already".formatted(id);
      section.error(NAME_TAKEN, section.place(), message, "give it another id");
    }
    return !taken;
  }
}
