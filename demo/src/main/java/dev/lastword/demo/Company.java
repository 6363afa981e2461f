package dev.lastword.demo;

import dev.lastword.api.KeyDocument;
import dev.lastword.api.NewKey;
import dev.lastword.api.NewPerson;
import dev.lastword.api.PersonDocument;
import dev.lastword.api.PolicyDocument;
import dev.lastword.api.SignOffRequest;
import dev.lastword.client.LastwordClient;
import dev.lastword.client.ReviewQuery;
import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The company of the recorded day, on a server that has nothing on it yet. */
final class Company {

  private final String url;
  private final LastwordClient operator;
  private final Map<Colleague, LastwordClient> people = new LinkedHashMap<>();
  private final Map<String, LastwordClient> agents = new HashMap<>();
  private final List<Policy> policies = new ArrayList<>();

  private Company(String url, String operatorToken) {
    this.url = url;
    this.operator = as(operatorToken);
  }

  /** Its people come first: until a policy is active the operator may fill the queues. */
  static Company settled(String url, String operatorToken, Day day) throws IOException {
    var company = new Company(url, operatorToken);
    for (Colleague colleague : Colleague.ALL) {
      company.joins(colleague);
    }
    day.moments().forEach(company::equips);
    for (String workflow : List.of("invoices", "support", "proposals")) {
      company.agreesOn(workflow);
    }
    return company;
  }

  /** What they have agreed on, one for each workflow. */
  List<Policy> policies() {
    return List.copyOf(policies);
  }

  /** The connection of an agent that is there on this day. */
  LastwordClient agent(String name) {
    return Optional.ofNullable(agents.get(name)).orElseThrow();
  }

  /** The session of somebody with this role. */
  LastwordClient person(String role) {
    return people.entrySet().stream()
        .filter(person -> person.getKey().role().equals(role))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** What waits for people now. */
  StillHeld stillHeld() {
    return StillHeld.on(operator);
  }

  /** A link for the reader, who may answer as this person. */
  Invitation invitation(String role) {
    int waiting = person(role).reviews(ReviewQuery.open()).reviews().size();
    return new Invitation(role, waiting, operator.addSignInLink(role).signInLink());
  }

  private void joins(Colleague colleague) {
    PersonDocument person = operator.addPerson(new NewPerson(colleague.role(), colleague.queues()));
    people.put(colleague, LastwordClient.at(url).signIn(person.signInLink()));
  }

  private void equips(Moment moment) {
    switch (moment) {
      case Moment.Asks asks -> agents.computeIfAbsent(asks.agent(), name -> agent(name, asks));
      case Moment.Rules ignored -> {}
    }
  }

  private LastwordClient agent(String name, Moment.Asks asks) {
    KeyDocument key = operator.addKey(new NewKey(name, asks.workflow()));
    return as(Objects.requireNonNull(key.key()));
  }

  /** Draft, tests, proposal, a signature for every queue that must sign, activation. */
  private void agreesOn(String workflow) throws IOException {
    byte[] file = Resource.bytes(workflow + ".yaml");
    PolicyDocument draft = operator.draft(workflow, file);
    PolicyDocument proposed = operator.propose(draft.digest());
    for (PolicyDocument.Signature wanted : proposed.signatures()) {
      signer(wanted.queue())
          .signOff(proposed.digest(), new SignOffRequest(wanted.queue(), proposed.sourceDigest()));
    }
    operator.activate(proposed.digest());
    policies.add(read(workflow, file));
  }

  private LastwordClient signer(String queue) {
    return people.entrySet().stream()
        .filter(person -> person.getKey().queues().contains(queue))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static Policy read(String workflow, byte[] file) throws IOException {
    return switch (PolicyReader.read(workflow + ".yaml", file)) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid invalid -> throw new IOException(invalid.text());
    };
  }

  /** Programs have keys and tokens; people come with a session, as hard rules want it. */
  private LastwordClient as(String token) {
    return LastwordClient.at(url).token(token).build();
  }
}
