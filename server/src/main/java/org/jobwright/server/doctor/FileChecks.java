package org.jobwright.server.doctor;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jobwright.server.database.DataDirectory;

/** The data directory: whose it is, whether there is room, and what has to be in it. */
final class FileChecks {
    private static final double GIGABYTE = 1e9;
    private static final double LEAST_FREE = 2 * GIGABYTE;
    private static final int PROBE = 1024 * 1024;

    /** The seeds of second factors cannot be read without it. */
    private static final String FACTORS_KEY = "factors.key";

    private final DataDirectory data;

    FileChecks(DataDirectory data) {
        this.data = data;
    }

    Finding directory() throws IOException {
        Path root = data.root();
        if (!Files.exists(root)) {
            return Files.isWritable(existing(root))
                    ? Finding.note(root + " does not exist yet; the first start creates it.")
                    : Finding.problem(
                            root + " does not exist, and " + me() + " cannot create it.",
                            "Create it and give it to the user that runs Jobwright: install -d -m 700 -o USER " + root);
        }
        String owner = Files.getOwner(root).getName();
        if (!isMine()) {
            return Finding.problem(
                    root + " belongs to " + owner + ", and this command runs as " + me() + ".",
                    "Run it as the user that runs Jobwright, or give the directory to that user: chown -R USER "
                            + root);
        }
        return isClosed(root)
                ? Finding.ok(root + " belongs to " + owner + ", and nobody else can read it.")
                : Finding.problem("Other users of this machine can read " + root + ".", "chmod 700 " + root);
    }

    boolean isMine() throws IOException {
        return Files.getOwner(data.root()).getName().equals(me());
    }

    Finding space() throws IOException {
        FileStore disk = Files.getFileStore(existing(data.root()));
        double free = disk.getUsableSpace();
        String says = String.format(
                Locale.ROOT, "%.1f of %.1f GB are free.", free / GIGABYTE, disk.getTotalSpace() / GIGABYTE);
        return free < LEAST_FREE
                ? Finding.problem(
                        says,
                        "Make room where " + data.root()
                                + " is: on a full disk nothing is stored, and pages answer 503.")
                : Finding.ok(says);
    }

    /** Stores a file where CVs are stored, reads it and deletes it. */
    Finding documents() throws IOException {
        if (!Files.exists(data.documents())) {
            return Finding.note("The first start creates " + data.documents() + ".");
        }
        Path probe = null;
        try {
            probe = Files.createTempFile(data.documents(), "doctor", ".tmp");
            Files.write(probe, new byte[PROBE]);
            DataDirectory.force(probe);
            return Files.size(probe) == PROBE
                    ? Finding.ok("Documents can be stored.")
                    : Finding.problem("A document was stored in part.", "Check the disk of " + data.documents() + ".");
        } catch (AccessDeniedException e) {
            return Finding.problem(
                    me() + " may not write into " + data.documents() + ".",
                    "Give it to the user that runs Jobwright: chown -R USER " + data.documents());
        } catch (IOException e) {
            return Finding.problem(
                    "No document can be stored: " + e.getMessage() + ".",
                    "Make room on the disk, or mount it again if it is read-only.");
        } finally {
            if (probe != null) {
                Files.deleteIfExists(probe);
            }
        }
    }

    Finding keys() throws IOException {
        Path file = data.secretsFile();
        if (!Files.exists(file)) {
            boolean isUsed = Files.exists(data.serverLog());
            return isUsed
                    ? Finding.problem(
                            file + " is missing, so nobody can sign in with an authenticator app.",
                            "Put it back from a backup: it is in the file that ./jobwright backup writes.")
                    : Finding.note("The first start creates the keys.");
        }
        if (!Files.isReadable(file)) {
            return Finding.problem(me() + " may not read " + file + ".", "chown USER " + file);
        }
        if (!isClosed(file)) {
            return Finding.problem("Other users of this machine can read " + file + ".", "chmod 600 " + file);
        }
        var keys = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            keys.load(in);
        }
        return keys.containsKey(FACTORS_KEY) || !Files.exists(data.serverLog())
                ? Finding.ok("The keys are there, and nobody else can read them.")
                : Finding.problem(
                        file + " has no " + FACTORS_KEY + ", so nobody can sign in with an authenticator app.",
                        "Put the line back from a backup.");
    }

    private static Path existing(Path path) {
        Path found = path;
        while (!Files.exists(found)) {
            found = found.getParent();
        }
        return found;
    }

    private static boolean isClosed(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return permissions.stream().allMatch(one -> one.name().startsWith("OWNER"));
    }

    /** The user of this process; in a container it may have a number only, which Java does not name. */
    private static String me() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? Files.getOwner(self).getName() : System.getProperty("user.name");
    }
}
