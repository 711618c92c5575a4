package org.jobwright.server.database;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jobwright.server.console.CommandError;

/**
 * The directory that contains everything of one instance. The process that runs the instance holds the lock on it, and
 * the operating system releases the lock however that process ends; so the lock, not a process id, shows whether an
 * instance is running.
 */
public final class DataDirectory {
    private static final Set<PosixFilePermission> FOR_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> DIRECTORY_FOR_OWNER = PosixFilePermissions.asFileAttribute(FOR_OWNER);
    private static final FileAttribute<?> FILE_FOR_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;
    /** Held until this process ends. */
    private FileLock held;

    public DataDirectory(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path server() {
        return root.resolve("server");
    }

    public Path documents() {
        return root.resolve("documents");
    }

    /** Who was erased, by id, as ErasureLog writes it; a restore leaves it where it is. */
    public Path erasures() {
        return root.resolve("erasures.log");
    }

    /** The file of a document: two levels of directories, as in FileDocumentStore. */
    public Path document(String key) {
        return documents()
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
    }

    /** Stores a document that does not exist yet, readable only by its owner. */
    public void keepDocument(String key, byte[] content) throws IOException {
        Path file = document(key);
        Files.createDirectories(file.getParent(), DIRECTORY_FOR_OWNER);
        Files.write(Files.createFile(file, FILE_FOR_OWNER), content);
    }

    Path index() {
        return root.resolve("index");
    }

    /** An unfinished restore; the data to be replaced is still next to it. */
    public Path restoring() {
        return root.resolve("restoring");
    }

    /** When the last backup was made, its file and its size in bytes, in one line. */
    public Path lastBackup() {
        return root.resolve("last-backup");
    }

    public Path controlToken() {
        return root.resolve("control-token");
    }

    public Path serverLog() {
        return server().resolve("log").resolve("server.log");
    }

    public Path launcherLog() {
        return root.resolve("launcher.log");
    }

    /** Exists as long as the database: whether it contains demo accounts. */
    public Path demoMark() {
        return postgres().resolve("jobwright-demo");
    }

    /** The content of the mark of demo accounts; empty if there is none. */
    public String demoContent() throws IOException {
        return Files.exists(demoMark()) ? Files.readString(demoMark()) : "";
    }

    public Secrets secrets() {
        return new Secrets(secretsFile());
    }

    public Path secretsFile() {
        return root.resolve("secrets.properties");
    }

    private Path instanceFile() {
        return root.resolve("instance.properties");
    }

    public void create() {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                closeToOthers();
            }
            Files.createDirectories(documents(), DIRECTORY_FOR_OWNER);
        } catch (IOException e) {
            throw new CommandError("The data directory " + root + " cannot be created: " + e.getMessage(), e);
        }
    }

    /** A previous owner may have left the directory readable. */
    public void closeToOthers() throws IOException {
        Files.setPosixFilePermissions(root, FOR_OWNER);
    }

    /** Makes this the one process that runs the instance, or fails if another one does. */
    public void lock() {
        held = tryLock().orElseThrow(this::isTaken);
    }

    /** Fails if another process runs this instance, before anything of it is touched. */
    public void requireFree() {
        if (isRunning()) {
            throw isTaken();
        }
    }

    private CommandError isTaken() {
        return new CommandError("Jobwright is already running with the data in " + root
                + "; stop it with ./jobwright stop, or choose another --data and --port.");
    }

    public boolean isRunning() {
        if (held != null || !Files.exists(root)) {
            return held != null;
        }
        Optional<FileLock> lock = tryLock();
        lock.ifPresent(mine -> {
            try {
                mine.channel().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return lock.isEmpty();
    }

    private Optional<FileLock> tryLock() {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (IOException e) {
            throw new CommandError("The data directory " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** What the last instance recorded about itself; after a crash it may describe processes that are gone. */
    public Properties instance() {
        return read(instanceFile());
    }

    public void describeInstance(Properties instance) {
        write(instanceFile(), instance);
    }

    /** Whether the directory contains nobody's data. */
    public boolean isEmpty() throws IOException {
        return !Files.exists(postgres()) && !Files.exists(secretsFile()) && !hasDocuments();
    }

    /** Whether documents are in this directory. */
    public boolean hasDocuments() throws IOException {
        try (var files = Files.list(documents())) {
            return files.findAny().isPresent();
        }
    }

    /** Moves an instance's data to another directory; the secrets last, because the rest is useless without them. */
    public void moveTo(Path other) throws IOException {
        Files.createDirectories(other);
        for (Path each : List.of(index(), documents(), postgres(), secretsFile())) {
            if (Files.exists(each)) {
                Files.move(each, other.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Deletes an instance's data, and nothing else in the same directory. */
    public void clear() throws IOException {
        for (String name : List.of(
                "postgres",
                "postgres.new",
                "server",
                "documents",
                "pages",
                "index",
                "restoring",
                "secrets.properties",
                "postgres.log",
                "postgres.log.1")) {
            deleteRecursively(root.resolve(name));
        }
    }

    public void forgetInstance() throws IOException {
        Files.deleteIfExists(instanceFile());
        Files.deleteIfExists(controlToken());
    }

    static Properties read(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    public static void write(Path file, Properties properties) {
        var text = new StringWriter();
        try {
            properties.store(text, null);
            writePrivately(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner can read, completely or not at all, even in a power cut. */
    public static void writePrivately(Path file, String content) throws IOException {
        writePrivately(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public static void writePrivately(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, FILE_FOR_OWNER);
        Files.write(draft, content);
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.toAbsolutePath().getParent());
    }

    /** Makes the content of a file or directory survive a power cut; a file's name is in its directory. */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    public static void deleteRecursively(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
