package dev.lastword.server.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs {@code initdb} and {@code postgres}, unpacked from the binaries jar, and how to
 * start them as this user. PostgreSQL refuses to run as root: then a user namespace in which root
 * is nobody is put around it, or, where the kernel has none for us, the user is changed.
 */
final class PostgresProgram {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String VERSION = "18.6";
  private static final String NOBODY = "65534";
  private static final int INITDB_LIMIT_SECONDS = 120;

  private final Path home;
  private final List<String> prefix;

  private PostgresProgram(Path home, List<String> prefix) {
    this.home = home;
    this.prefix = List.copyOf(prefix);
  }

  /** Unpacks once per user into the cache folder; later starts find it there. */
  static PostgresProgram unpacked(Path folder) throws IOException, InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    boolean setpriv = succeeds("setpriv", "--version");
    boolean namespaces = root && succeeds("unshare", "-U", "true");
    if (root && !namespaces && !setpriv) {
      throw new IOException(
          "PostgreSQL does not run as root, and neither unshare nor setpriv (package util-linux) is"
              + " there to change that. Start Lastword as another user, or set LASTWORD_DB_URL.");
    }
    boolean changesUser = root && !namespaces;
    Path home = (changesUser ? folder : cache()).resolve("postgresql-" + VERSION);
    if (!Files.exists(home.resolve("bin/postgres"))) {
      unpack(home);
    }
    var program = new PostgresProgram(home, prefix(root, namespaces, setpriv));
    if (changesUser) {
      run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), null);
    }
    return program;
  }

  void initialise(Path cluster, String superuserPassword) throws IOException, InterruptedException {
    Path passwordFile = Files.createTempFile(cluster.toAbsolutePath().getParent(), "pw", "");
    try {
      Files.writeString(passwordFile, superuserPassword);
      var command = new ArrayList<>(prefix);
      command.addAll(
          List.of(
              home.resolve("bin/initdb").toString(),
              "-D",
              cluster.toString(),
              "-U",
              "postgres",
              "-A",
              "scram-sha-256",
              "--pwfile=" + passwordFile,
              "-E",
              "UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C"));
      run(command, null);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  /** Starts the server; the caller's thread must outlive it. */
  Process run(Path cluster, int port, int connections, Path log) throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            home.resolve("bin/postgres").toString(),
            "-D",
            cluster.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=" + connections,
            "-c",
            "max_wal_size=2GB",
            "-c",
            "checkpoint_timeout=15min",
            "-c",
            "wal_compression=on"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static List<String> prefix(boolean root, boolean namespaces, boolean setpriv) {
    var words = new ArrayList<String>();
    if (setpriv) {
      words.add("setpriv");
      if (root && !namespaces) {
        words.addAll(List.of("--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
      }
      words.addAll(List.of("--pdeathsig", "INT"));
    }
    if (namespaces) {
      words.addAll(List.of("unshare", "-U"));
    }
    return words;
  }

  private static Path cache() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path base =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return base.resolve("lastword");
  }

  private static void unpack(Path home) throws IOException {
    Files.createDirectories(home.toAbsolutePath().getParent());
    Path draft = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking");
    try (InputStream archive = PostgresProgram.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IOException(
            "No PostgreSQL for this machine is packed in (only Linux on x86-64 is). Set"
                + " LASTWORD_DB_URL to a PostgreSQL of your own.");
      }
      extract(archive, draft);
    }
    try {
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException other) {
      deleteTree(draft);
    }
  }

  private static void extract(InputStream archive, Path to) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = to.resolve(entry.getName()).normalize();
        if (!target.startsWith(to)) {
          throw new IOException("The archive names a file outside of it: " + entry.getName());
        }
        extract(tar, entry, target);
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & 0100) != 0) {
        Set<PosixFilePermission> all = EnumSet.copyOf(Files.getPosixFilePermissions(target));
        all.add(PosixFilePermission.OWNER_EXECUTE);
        all.add(PosixFilePermission.GROUP_EXECUTE);
        all.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(target, all);
      }
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static void run(List<String> command, @org.jspecify.annotations.Nullable Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder == null ? null : folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(INITDB_LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(command.get(0) + " failed: " + said.strip());
    }
  }
}
