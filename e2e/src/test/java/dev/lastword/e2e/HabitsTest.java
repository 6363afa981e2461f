package dev.lastword.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Habits of this code that a machine can watch. */
class HabitsTest {

  /** Where the real clock is taken from the wall, to be handed in everywhere else. */
  private static final List<String> WIRING =
      List.of(
          "dev.lastword.cli.command.Surroundings",
          "dev.lastword.server.ServeCommand",
          "dev.lastword.demo.DemoCommand");

  @Test
  void time_comes_from_a_clock_that_was_handed_in() {
    noClasses()
        .that(
            DescribedPredicate.describe("are not wiring", type -> !WIRING.contains(type.getName())))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("the machine is asked for the time", HabitsTest::asksNow))
        .check(Ours.CLASSES);
    assertThat(WIRING)
        .allSatisfy(name ->
            assertThat(Ours.CLASSES.get(name).getAccessesFromSelf()).anyMatch(HabitsTest::asksNow));
  }

  private static boolean asksNow(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    var owner = target.getOwner();
    String name = target.getName();
    return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Clock.class) && name.matches("(system|tick).*"))
        || (owner.isEquivalentTo(Date.class) && isWithoutParameters(target))
        || (owner.getPackageName().equals("java.time")
            && name.equals("now")
            && !takesAClock(target));
  }

  private static boolean isWithoutParameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget code
        && code.getRawParameterTypes().isEmpty();
  }

  private static boolean takesAClock(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget code
        && code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  @Test
  void a_class_is_named_after_what_it_is() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Helpers?|Utils?|Processor|Impl|Data|Info)")
        .check(Ours.CLASSES);
  }

  @Test
  void every_package_is_null_marked() {
    Set<JavaPackage> packages = Ours.CLASSES.getPackage("dev.lastword").getSubpackagesInTree();
    assertThat(packages)
        .filteredOn(each -> !each.getClasses().isEmpty())
        .hasSizeGreaterThan(20)
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }
}
