package dev.lastword.server.trail;

import dev.lastword.server.store.Database;
import dev.lastword.trail.Hash;
import dev.lastword.trail.InclusionProof;
import dev.lastword.trail.Note;
import dev.lastword.trail.ProofFile;
import dev.lastword.trail.VerifierKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries of the trail, and that they are in the tree that was signed. */
public final class Proofs {

  private static final String ONE = "select index, at, leaf from trail_entry where index = ?";
  private static final String NEWEST =
      "select index, at, leaf from trail_entry where index < ? order by index desc limit ?";

  private final Database database;
  private final VerifierKey key;

  public Proofs(Database database, VerifierKey key) {
    this.database = database;
    this.key = key;
  }

  /** The public half of the key that signs. */
  public VerifierKey key() {
    return key;
  }

  /** An entry; empty when the trail has none of this index. */
  Optional<Entry> entry(long index) {
    return database.read(connection -> {
      try (PreparedStatement select = connection.prepareStatement(ONE)) {
        select.setLong(1, index);
        return entries(select).stream().findFirst();
      }
    });
  }

  /** Entries before an index, the newest first. */
  List<Entry> before(long index, int limit) {
    return database.read(connection -> {
      try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
        select.setLong(1, index);
        select.setInt(2, limit);
        return entries(select);
      }
    });
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    var found = new ArrayList<Entry>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(Entry.of(rows));
      }
    }
    return found;
  }

  /** The proof for an entry under the newest checkpoint; empty while none covers it. */
  Optional<ProofFile> proof(long index) {
    return database.read(connection -> proof(connection, index));
  }

  private static Optional<ProofFile> proof(Connection connection, long index) throws SQLException {
    Optional<String> note = Checkpoints.newest(connection);
    long size = Checkpoints.signedSize(connection);
    return note.isEmpty() || index < 0 || index >= size
        ? Optional.empty()
        : Optional.of(
            ProofFile.of(
                InclusionProof.make(index, size, new SqlTiles(connection)),
                Note.parse(note.get())));
  }

  /** How many of these entries are proved to be in the tree that was signed last. */
  public long proved(List<Entry> entries) {
    return database.read(connection -> {
      long proved = 0;
      for (Entry entry : entries) {
        proved +=
            proof(connection, entry.index()).filter(proof -> proves(proof, entry)).isPresent()
                ? 1
                : 0;
      }
      return proved;
    });
  }

  /** Whether a proof holds for an entry, by the key of this trail. */
  boolean proves(ProofFile proof, Entry entry) {
    return proof.check(Hash.leaf(entry.leaf()), List.of(key)) instanceof ProofFile.Check.Proven;
  }
}
