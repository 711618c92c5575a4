package org.jobwright.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jobwright.server.console.CommandError;

/** PostgreSQL as published for this platform, unpacked once next to the launcher and shared by all instances. */
public final class PostgresBinaries {
    private static final int EXECUTABLE = 0b001_000_000;

    /** Unlike other temporary directories: the instance may run as another user than the one who built it. */
    private static final FileAttribute<?> READABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

    private final Path directory;

    public PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    Path program(String name) throws IOException {
        if (!Files.exists(directory)) {
            unpack();
        }
        return directory.resolve("bin").resolve(name);
    }

    private void unpack() throws IOException {
        String archive = "/" + archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        Files.createDirectories(directory.getParent());
        Path draft = Files.createTempDirectory(directory.getParent(), "postgres-", READABLE);
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new CommandError("There is no embedded PostgreSQL for this platform (" + archive
                        + "); set JOBWRIGHT_DB_URL to a PostgreSQL server of your own.");
            }
            extract(packed, draft);
        }
        if (Files.exists(directory)) {
            DataDirectory.deleteRecursively(draft);
        } else {
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    file.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0);
                }
            }
        }
    }

    static String archiveName(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        boolean arm = "aarch64".equals(osArch);
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
