package org.jobwright.server.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jobwright.server.audit.Checksums;
import org.jobwright.server.console.CommandError;

/**
 * Reads a backup from its first entry to its last and compares everything with its checksums. Names and sizes in the
 * file are trusted only as far as {@link BackupWriter} could have written them.
 */
final class BackupReader implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ROWS = Pattern.compile("database/([a-z0-9_]+)/[0-9]{6}");
    private static final int LARGEST_ENTRY = 32 * 1024 * 1024;

    private static final String CUT_OFF = "is cut off or damaged";
    private static final String STRANGE = "has an entry that no backup has";

    private final Path file;
    private final InputStream unzipped;
    private final TarArchiveInputStream tar;
    private final Map<String, MessageDigest> tables = new LinkedHashMap<>();
    private final MessageDigest files = Checksums.sha256();
    private BackupManifest.About about;
    private String secretsSha256 = "";
    private BackupManifest manifest;

    private BackupReader(Path file) {
        this.file = file;
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandError("Cannot read " + file + ".");
        }
        try {
            unzipped = new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file)));
            tar = new TarArchiveInputStream(unzipped);
        } catch (IOException e) {
            throw broken("is no backup of Jobwright", e);
        }
    }

    /** Fails with one sentence if the file is not a complete, unchanged backup. */
    static BackupManifest verify(Path file) throws IOException {
        try {
            return read(file, BackupContents.IGNORED);
        } catch (SQLException e) {
            throw new IllegalStateException("nothing was to be stored", e);
        }
    }

    /** Passes on all entries; they are only known to be intact once this returns. */
    static BackupManifest read(Path file, BackupContents contents) throws IOException, SQLException {
        try (var reader = new BackupReader(file)) {
            for (TarArchiveEntry entry = reader.next(); entry != null; entry = reader.next()) {
                reader.take(entry.getName(), reader.content(entry), contents);
            }
            reader.compare();
            return reader.manifest;
        }
    }

    /** The next entry; null after the last. */
    private TarArchiveEntry next() {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null) {
                // To its very end, where the compressed file has its own checksum.
                unzipped.transferTo(OutputStream.nullOutputStream());
            }
            return entry;
        } catch (IOException | IllegalArgumentException e) {
            throw broken(about == null ? "is no backup of Jobwright" : CUT_OFF, e);
        }
    }

    private byte[] content(TarArchiveEntry entry) {
        if (!entry.isFile() || entry.getSize() < 0 || entry.getSize() > LARGEST_ENTRY) {
            throw broken(STRANGE, null);
        }
        try {
            byte[] content = tar.readNBytes((int) entry.getSize());
            if (content.length < entry.getSize()) {
                throw broken(CUT_OFF, null);
            }
            return content;
        } catch (IOException e) {
            throw broken(CUT_OFF, e);
        }
    }

    private void take(String name, byte[] content, BackupContents contents) throws IOException, SQLException {
        Matcher rows = ROWS.matcher(name);
        if (about == null) {
            about = first(name, content);
        } else if (manifest != null) {
            throw broken("goes on after its end", null);
        } else if (name.equals(BackupWriter.SECRETS)) {
            secretsSha256 = Checksums.sha256(content);
            contents.secrets(properties(content));
        } else if (rows.matches()) {
            String table = rows.group(1);
            tables.computeIfAbsent(table, first -> Checksums.sha256()).update(content);
            contents.rows(table, content);
        } else if (name.startsWith(BackupWriter.DOCUMENTS)) {
            document(name.substring(BackupWriter.DOCUMENTS.length()), content, contents);
        } else if (name.equals(BackupWriter.MANIFEST)) {
            manifest = manifest(content);
        } else {
            throw broken(STRANGE, null);
        }
    }

    private BackupManifest.About first(String name, byte[] content) {
        if (!name.equals(BackupWriter.ABOUT)) {
            throw broken("is no backup of Jobwright", null);
        }
        try {
            BackupManifest.About first = BackupManifest.About.of(content);
            if (first.format() > BackupManifest.FORMAT) {
                throw new CommandError(
                        "The backup " + file + " was made by a newer Jobwright, which has to restore it.");
            }
            return first;
        } catch (IOException e) {
            throw broken("is damaged", e);
        }
    }

    private void document(String key, byte[] content, BackupContents contents) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw broken(STRANGE, null);
        }
        files.update(Checksums.line(Checksums.sha256(content), key));
        contents.document(key, content);
    }

    private BackupManifest manifest(byte[] content) {
        try {
            return BackupManifest.of(content);
        } catch (IOException e) {
            throw broken("is damaged", e);
        }
    }

    private static Properties properties(byte[] content) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        return properties;
    }

    private void compare() {
        if (manifest == null) {
            throw broken("was cut off before its end", null);
        }
        if (!manifest.about().equals(about) || !manifest.secretsSha256().equals(secretsSha256)) {
            throw broken("was changed after it was made", null);
        }
        for (BackupManifest.Table table : manifest.tables()) {
            MessageDigest digest = tables.remove(table.name());
            byte[] sum = (digest == null ? Checksums.sha256() : digest).digest();
            if (!Checksums.hex(sum).equals(table.sha256())) {
                throw broken("was changed after it was made: the rows of " + table.name(), null);
            }
        }
        if (!tables.isEmpty()
                || !Checksums.hex(files.digest()).equals(manifest.documents().sha256())) {
            throw broken("was changed after it was made: its documents or tables", null);
        }
    }

    private CommandError broken(String how, Throwable cause) {
        return new CommandError("The backup " + file + " " + how + ".", cause);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
