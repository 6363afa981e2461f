package dev.lastword.server.imports;

import dev.lastword.api.ImportDocument;
import dev.lastword.api.ImportList;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** {@code /v1/workflows/{workflow}/imports}, {@code /v1/imports/{id}/sign-off}. */
public final class ImportRoutes {

  private static final Set<Role> PEOPLE = EnumSet.of(Role.PERSON, Role.OPERATOR);

  private final Imports imports;
  private final Committer committer;

  public ImportRoutes(Imports imports, Committer committer) {
    this.imports = imports;
    this.committer = committer;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/workflows/{workflow}/imports", PEOPLE, this::list);
    to.add("POST", "/v1/workflows/{workflow}/imports", PEOPLE, this::upload);
    to.add("POST", "/v1/imports/{id}/sign-off", Set.of(Role.PERSON), this::sign);
  }

  private Reply list(Call call) {
    return Reply.ok(
        new ImportList(imports.of(call.path("workflow")).stream().map(this::document).toList()));
  }

  private Reply upload(Call call) {
    String firstLine = call.query("first_line").orElse("1");
    if (!firstLine.matches("[1-9][0-9]{0,8}")) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT, "The query parameter first_line is a whole number from 1.");
    }
    return imports
        .upload(
            committer,
            call.caller(),
            call.path("workflow"),
            call.body(),
            Integer.parseInt(firstLine))
        .reply(row -> Reply.created(document(row)));
  }

  private Reply sign(Call call) {
    return PublicId.IMPORT
        .parse(call.path("id"))
        .map(id -> imports.sign(committer, call.caller(Principal.Person.class), id))
        .orElseGet(ImportStep::unknown)
        .reply(row -> Reply.created(document(row)));
  }

  private ImportDocument document(ImportRow row) {
    ImportRow.Signed signed = row.signed();
    return new ImportDocument(
        PublicId.IMPORT.of(row.id()),
        row.workflow(),
        HexFormat.of().formatHex(row.digest()),
        row.lines(),
        row.person() == null ? "operator" : imports.nameOf(row.person()),
        row.at(),
        signed == null ? null : imports.nameOf(signed.person()),
        signed == null ? null : signed.at());
  }
}
