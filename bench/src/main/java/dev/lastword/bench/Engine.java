package dev.lastword.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One way to evaluate the twenty rules, ready to be asked. For one thread. */
public interface Engine {

  int RULES = 20;

  /** Bit n is set when rule n holds for the input at that place. */
  int mask(int input);

  /** The ways there are, in the order of the table. */
  enum Kind {
    JAVA("Java ifs, by hand"),
    CLOSURES("Lastword: conditions by closures"),
    CEL_ALONE("Lastword: conditions by dev.cel"),
    SLOTS("Lastword: slots and conditions"),
    VERDICT("Lastword: the whole verdict"),
    SPEL("SpEL, compiled"),
    DROOLS("Drools, one session reused"),
    DMN("DMN by kie-dmn, one table");

    final String words;

    Kind(String words) {
      this.words = words;
    }

    Engine on(List<Payment> inputs) {
      return switch (this) {
        case JAVA -> new PlainJava(inputs);
        case CLOSURES -> Lastword.byClosures(inputs);
        case CEL_ALONE -> Lastword.byCelAlone(inputs);
        case SLOTS -> Lastword.withSlots(inputs);
        case VERDICT -> Lastword.verdict(inputs);
        case SPEL -> new Spel(inputs);
        case DROOLS -> new Drools(inputs);
        case DMN -> new Dmn(inputs);
      };
    }
  }

  /** A file of this package, as text. */
  static String resource(String name) {
    try (InputStream in = Engine.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
