package dev.lastword.bench;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Rules compiled to the executable model; one session takes one input after another. */
final class Drools implements Engine {

  private final List<Payment> inputs;
  private final KieSession session;
  private final Mask mask = new Mask();

  Drools(List<Payment> inputs) {
    this.inputs = inputs;
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/dev/lastword/bench/rules.drl", Engine.resource("rules.drl"));
    KieBuilder built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (built.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(built.getResults().toString());
    }
    this.session = services.newKieContainer(built.getKieModule().getReleaseId()).newKieSession();
    session.setGlobal("mask", mask);
  }

  @Override
  public int mask(int input) {
    FactHandle handle = session.insert(inputs.get(input));
    session.fireAllRules();
    session.delete(handle);
    return mask.take();
  }
}
