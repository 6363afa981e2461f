package dev.lastword.server.trail;

import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Database;
import dev.lastword.trail.EntryBundle;
import dev.lastword.trail.Tile;
import dev.lastword.trail.TilePath;
import dev.lastword.trail.VerifierKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code /v1/trail/…}: checkpoint, tiles and entries as C2SP tlog-tiles has them, for auditors. */
public final class TrailRoutes {

  private static final Set<Role> READERS = EnumSet.of(Role.PERSON, Role.OPERATOR);
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String BINARY = "application/octet-stream";

  private final Database database;
  private final VerifierKey key;

  public TrailRoutes(Database database, VerifierKey key) {
    this.database = database;
    this.key = key;
  }

  public void register(Endpoints endpoints) {
    endpoints.open("GET", "/v1/trail/checkpoint", call -> checkpoint());
    endpoints.open("GET", "/v1/trail/key", call -> new Reply.Text(TEXT, key.text() + "\n"));
    endpoints.add("GET", "/v1/trail/tile/{+path}", READERS, this::tile);
  }

  private Reply checkpoint() {
    return database
        .read(Checkpoints::newest)
        .<Reply>map(note -> new Reply.Text(TEXT, note))
        .orElseGet(() -> unknown("Nothing is signed yet; try again in a second."));
  }

  private Reply tile(Call call) {
    TilePath path;
    try {
      path = TilePath.parse("tile/" + call.path("path"));
    } catch (IllegalArgumentException e) {
      return unknown(String.valueOf(e.getMessage()));
    }
    return database.read(connection -> tile(connection, path));
  }

  private static Reply tile(Connection connection, TilePath path) throws SQLException {
    long end =
        switch (path) {
          case Tile tile -> tile.endEntry();
          case EntryBundle bundle -> bundle.hashes().endEntry();
        };
    if (end > Checkpoints.signedSize(connection)) {
      return unknown("No signed checkpoint covers that yet.");
    }
    return switch (path) {
      case Tile tile -> new Reply.Bytes(BINARY, new SqlTiles(connection).read(tile));
      case EntryBundle bundle ->
          new Reply.Bytes(BINARY, bundle.encode(entries(connection, bundle)));
    };
  }

  private static List<byte[]> entries(Connection connection, EntryBundle bundle)
      throws SQLException {
    String sql = "select leaf from trail_entry where index >= ? and index < ? order by index";
    try (var select = connection.prepareStatement(sql)) {
      select.setLong(1, bundle.hashes().firstEntry());
      select.setLong(2, bundle.hashes().endEntry());
      var entries = new ArrayList<byte[]>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(rows.getBytes(1));
        }
      }
      return entries;
    }
  }

  private static Refused unknown(String detail) {
    return new Refused(ErrorCode.TRAIL_ENTRY_UNKNOWN, detail);
  }
}
