package dev.lastword.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a fresh cluster still lacks: the three roles and the database. */
record RolesAndDatabase(Passwords passwords) {

  List<String> missing(Connection admin) throws SQLException {
    var statements = new ArrayList<String>();
    addRole(admin, statements, "lastword_owner", passwords.owner());
    addRole(admin, statements, "lastword_app", passwords.app());
    addRole(admin, statements, "lastword_reader", passwords.reader());
    if (!exists(admin, "select 1 from pg_database where datname = ?", "lastword")) {
      statements.add("create database lastword owner lastword_owner");
      statements.add("revoke all on database lastword from public");
      statements.add("grant connect on database lastword to lastword_app, lastword_reader");
    }
    return statements;
  }

  private static void addRole(Connection admin, List<String> to, String role, String password)
      throws SQLException {
    if (!exists(admin, "select 1 from pg_roles where rolname = ?", role)) {
      to.add("create role " + role + " login password '" + password + "'");
    }
  }

  private static boolean exists(Connection admin, String query, String name) throws SQLException {
    try (var select = admin.prepareStatement(query)) {
      select.setString(1, name);
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }
}
