package dev.lastword.e2e;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between modules, packages and libraries, as ARCHITECTURE.md draws them. */
class ArchitectureTest {

  private static final String PACKAGES = "dev.lastword..";
  private static final String SERVER = "dev.lastword.server";

  /**
   * A module.
   *
   * @param uses the modules of ours that it may use
   */
  record Module(String name, String... uses) {

    String packages() {
      return "dev.lastword." + name + "..";
    }

    String[] allowed() {
      return Stream.concat(Stream.of(name), Stream.of(uses))
          .map(module -> "dev.lastword." + module + "..")
          .toArray(String[]::new);
    }

    @Override
    public String toString() {
      return name + " -> " + List.of(uses);
    }
  }

  static Stream<Module> modules() {
    return Stream.of(
        new Module("policy"),
        new Module("trail"),
        new Module("api"),
        new Module("client", "api"),
        new Module("server", "policy", "trail", "evidence", "api"),
        new Module("evidence", "policy"),
        new Module("cli", "policy", "evidence", "api", "client"),
        new Module("demo", "policy", "api", "client", "server"));
  }

  /**
   * A library that only some packages may know.
   *
   * @param home where it may be used
   */
  record Library(String packages, String... home) {

    @Override
    public String toString() {
      return packages + " in " + List.of(home);
    }
  }

  static Stream<Library> libraries() {
    return Stream.of(
        new Library("dev.cel..", "dev.lastword.policy.rule"),
        new Library("org.snakeyaml..", "dev.lastword.policy.yaml"),
        new Library("org.yaml.."),
        new Library("org.openjdk.jmh.."),
        new Library("com.fasterxml.jackson.core.."),
        new Library("com.fasterxml.jackson.databind.."),
        new Library("io.helidon..", SERVER, SERVER + ".http"),
        new Library("org.postgresql..", SERVER + ".store"),
        new Library("com.zaxxer.hikari..", SERVER + ".store"),
        new Library("org.flywaydb..", SERVER + ".store"),
        new Library("org.apache.commons.compress..", SERVER + ".store"),
        new Library("org.apache.commons.csv..", "dev.lastword.evidence.log"),
        new Library("java.net.http..", "dev.lastword.client"),
        new Library("picocli..", SERVER, "dev.lastword.cli..", "dev.lastword.demo"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_module_uses_only_the_modules_it_points_to(Module module) {
    assertThat(Ours.CLASSES).anyMatch(resideInAPackage(module.packages()));
    noClasses()
        .that()
        .resideInAPackage(module.packages())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(PACKAGES)
                .and(DescribedPredicate.not(resideInAnyPackage(module.allowed()))))
        .check(Ours.CLASSES);
  }

  @Test
  void every_class_belongs_to_a_module() {
    String[] packages = modules().map(Module::packages).toArray(String[]::new);
    classes().should().resideInAnyPackage(packages).check(Ours.CLASSES);
  }

  @Test
  void trail_and_api_need_nothing_but_the_jdk() {
    for (String module : new String[] {"dev.lastword.trail..", "dev.lastword.api.."}) {
      classes()
          .that()
          .resideInAPackage(module)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations..", module)
          .check(Ours.CLASSES);
    }
  }

  @Test
  void the_client_brings_nothing_but_jackson() {
    classes()
        .that()
        .resideInAPackage("dev.lastword.client..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "dev.lastword.api..",
            "dev.lastword.client..")
        .check(Ours.CLASSES);
  }

  @Test
  void a_policy_knows_no_clock_no_database_and_no_network() {
    noClasses()
        .that()
        .resideInAPackage("dev.lastword.policy..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "javax.sql..", "java.net..")
                .or(belongToAnyOf(Clock.class)))
        .check(Ours.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_library_is_known_only_where_it_is_at_home(Library library) {
    noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(library.home())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.packages())
        .check(Ours.CLASSES);
  }

  @Test
  void the_store_knows_no_feature() {
    noClasses()
        .that()
        .resideInAPackage(SERVER + ".store..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(SERVER + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(SERVER + ".store.."))))
        .check(Ours.CLASSES);
  }

  @Test
  void actions_know_neither_who_makes_them_nor_who_ends_them() {
    noClasses()
        .that()
        .resideInAPackage(SERVER + ".actions..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SERVER + ".intake..", SERVER + ".releases..", SERVER + ".verify..")
        .check(Ours.CLASSES);
  }

  @Test
  void no_package_needs_one_that_needs_it() {
    for (String module : new String[] {"policy", "server", "cli"}) {
      slices()
          .matching("dev.lastword." + module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .check(Ours.CLASSES);
    }
  }

  /** The demo only hears of it: a server that does not start says why. */
  @Test
  void sql_is_spoken_only_by_the_packages_that_have_tables() {
    noClasses()
        .that(
            DescribedPredicate.not(
                resideInAnyPackage(
                    "dev.lastword.demo",
                    SERVER,
                    SERVER + ".actions",
                    SERVER + ".alerts",
                    SERVER + ".autonomy",
                    SERVER + ".evidence",
                    SERVER + ".history",
                    SERVER + ".imports",
                    SERVER + ".intake",
                    SERVER + ".judgements",
                    SERVER + ".people",
                    SERVER + ".policies",
                    SERVER + ".releases",
                    SERVER + ".reviews",
                    SERVER + ".shadow",
                    SERVER + ".store",
                    SERVER + ".trail",
                    SERVER + ".verify")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(Ours.CLASSES);
  }
}
