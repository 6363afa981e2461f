package dev.lastword.server;

import dev.lastword.evidence.draw.Coin;
import dev.lastword.server.judgements.Judgements;
import dev.lastword.server.store.Access;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.EmbeddedPostgres;
import dev.lastword.server.trail.KeyFile;
import dev.lastword.server.verify.TrailAudit;
import dev.lastword.trail.SignerKey;
import dev.lastword.trail.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Holds everything a server stores against its trail, beside the running server or without it.
 *
 * @param data the server's folder
 * @param databaseUrl a PostgreSQL of your own; empty: the embedded one, in the folder
 * @param key of the trail
 * @param kept a checkpoint somebody kept outside, which today's trail must extend
 */
public record TrailCheck(
    Path data, Optional<String> databaseUrl, VerifierKey key, Optional<String> kept) {

  private static final String KEY = "trail.key";

  /** Of a folder with its embedded database and its own key. */
  public static TrailCheck of(Path data) throws IOException {
    return new TrailCheck(data, Optional.empty(), keyIn(keyFile(data)), Optional.empty());
  }

  static Path keyFile(Path data) {
    return KeyFile.publicHalf(data.resolve(KEY));
  }

  static VerifierKey keyIn(Path file) throws IOException {
    return VerifierKey.parse(Files.readString(file).strip());
  }

  /** Compares everything. */
  public TrailAudit.Result run() throws IOException, SQLException, InterruptedException {
    if (databaseUrl.isPresent()) {
      return run(Access.ofUrl(databaseUrl.get()));
    }
    Optional<Access> running = EmbeddedPostgres.running(data);
    if (running.isPresent()) {
      return run(running.get());
    }
    try (DataFolder folder = DataFolder.take(data);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.path())) {
      return run(postgres.access());
    }
  }

  /** The coin of the trail's key, if the folder has it; empty for whoever may not read that. */
  private Optional<Coin> coin() throws IOException {
    Path secret = data.resolve(KEY);
    return Files.isReadable(secret)
        ? Optional.of(SignerKey.parse(Files.readString(secret).strip()))
            .filter(signer -> signer.verifier().equals(key))
            .map(Judgements::coin)
        : Optional.empty();
  }

  private TrailAudit.Result run(Access access) throws SQLException, IOException {
    Optional<Coin> coin = coin();
    try (Connection connection = Database.reader(access).getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return TrailAudit.run(connection, key, kept, coin);
    }
  }
}
