package dev.lastword.server.shadow;

import dev.lastword.api.ShadowDocument;
import dev.lastword.api.ShadowList;
import dev.lastword.policy.json.Json;
import dev.lastword.server.evidence.EvidenceReaders;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code /v1/workflows/{workflow}/shadow}. */
public final class ShadowRoutes {

  private static final Set<Role> PEOPLE = EnumSet.of(Role.PERSON, Role.OPERATOR);
  private static final int DIGEST_LENGTH = 64;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Shadows shadows;
  private final EvidenceReaders readers;
  private final Committer committer;

  public ShadowRoutes(Shadows shadows, Policies policies, Committer committer) {
    this.shadows = shadows;
    this.readers = new EvidenceReaders(policies);
    this.committer = committer;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/workflows/{workflow}/shadow", PEOPLE, this::list);
    to.add("POST", "/v1/workflows/{workflow}/shadow", PEOPLE, this::watch);
    to.add("DELETE", "/v1/workflows/{workflow}/shadow/{digest}", PEOPLE, this::withdraw);
  }

  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  private Reply list(Call call) {
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow ->
            Reply.ok(new ShadowList(shadows.of(workflow).stream().map(this::document).toList())));
  }

  private Object documentOf(Shadow shadow) {
    return shadows
        .one(shadow.registered().workflow(), shadow.digest())
        .map(this::document)
        .orElseThrow();
  }

  private ShadowDocument document(Watched watched) {
    return ShadowDocuments.document(watched, shadows.nameOf(watched.shadow()));
  }

  private Reply watch(Call call) {
    return call.json().reply(body -> watch(call, body));
  }

  private Reply watch(Call call, Json body) {
    var members = new Members(body);
    String digest = members.requiredText("digest", DIGEST_LENGTH);
    if (!digest.isEmpty() && !isDigest(digest)) {
      members.wrong("/digest", "this is no digest", "64 hex digits, as publish prints it");
    }
    if (!members.problems().isEmpty()) {
      return new Refused(ErrorCode.DOES_NOT_FIT, "Nothing was changed.", members.problems());
    }
    return acted(
        call,
        workflow -> shadows.register(committer, call.caller(), workflow, digest),
        Reply::created);
  }

  private Reply withdraw(Call call) {
    String digest = call.path("digest");
    return acted(
        call,
        workflow ->
            isDigest(digest)
                ? shadows.withdraw(committer, call.caller(), workflow, digest)
                : Shadows.unknown(),
        Reply::ok);
  }

  private Reply acted(
      Call call, Function<String, Answer<Shadow>> act, Function<Object, Reply> reply) {
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow -> act.apply(workflow).reply(done -> reply.apply(documentOf(done))));
  }
}
