package org.jobwright.server.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.jobwright.server.audit.Checksums;

/** Writes the entries of a backup, a {@code tar.gz}, in order, and records them for the manifest. */
final class BackupWriter implements AutoCloseable {
    static final String ABOUT = "about.json";
    static final String SECRETS = "secrets.properties";
    static final String ROWS = "database/";
    static final String DOCUMENTS = "documents/";
    static final String MANIFEST = "manifest.json";

    /** An entry of a tar file begins with its size, so rows of unknown size are written in pieces. */
    private static final int PIECE = 4 * 1024 * 1024;

    private static final int PRIVATE = 0b110_000_000;

    private final TarArchiveOutputStream tar;
    private final List<BackupManifest.Table> tables = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private final MessageDigest files = Checksums.sha256();
    private BackupManifest.About about;
    private String secretsSha256;
    private long fileCount;
    private long fileBytes;

    BackupWriter(OutputStream out) throws IOException {
        var parameters = new GzipParameters();
        // CVs are already compressed, and a person is waiting.
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        tar = new TarArchiveOutputStream(
                new BufferedOutputStream(new GzipCompressorOutputStream(out, parameters), 64 * 1024));
    }

    void about(BackupManifest.About first) throws IOException {
        about = first;
        entry(ABOUT, first.toJson());
    }

    void secrets(Properties secrets) throws IOException {
        var lines = new StringBuilder();
        secrets.stringPropertyNames().stream().sorted().forEach(name -> lines.append(name)
                .append('=')
                .append(secrets.getProperty(name))
                .append('\n'));
        byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
        secretsSha256 = Checksums.sha256(content);
        entry(SECRETS, content);
    }

    /** Writes all rows of a table and returns their number. */
    interface Rows {
        long writeTo(OutputStream out) throws SQLException, IOException;
    }

    void table(Schema.Table table, Rows rows) throws SQLException, IOException {
        var pieces = new Pieces(ROWS + table.name() + "/");
        long count = rows.writeTo(pieces);
        pieces.close();
        tables.add(new BackupManifest.Table(
                table.name(), table.columns(), count, pieces.bytes, Checksums.hex(pieces.digest.digest())));
    }

    /** The file of a row, unless it differs from the row's description. */
    void document(String key, byte[] content, String sha256) throws IOException {
        if (!Checksums.sha256(content).equals(sha256)) {
            damaged.add(key);
            return;
        }
        entry(DOCUMENTS + key, content);
        files.update(Checksums.line(sha256, key));
        fileCount++;
        fileBytes += content.length;
    }

    /** Writes the last entry; the file is complete once this is closed as well. */
    BackupManifest finish(List<String> migrations, Map<String, Long> sequences) throws IOException {
        var documents = new BackupManifest.Documents(fileCount, fileBytes, Checksums.hex(files.digest()), damaged);
        var manifest = new BackupManifest(about, migrations, secretsSha256, tables, sequences, documents);
        entry(MANIFEST, manifest.toJson());
        return manifest;
    }

    private void entry(String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(PRIVATE);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private final class Pieces extends OutputStream {
        private final String directory;
        private final MessageDigest digest = Checksums.sha256();
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
        private int number;
        private long bytes;

        private Pieces(String directory) {
            this.directory = directory;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            piece.write(content, offset, length);
            digest.update(content, offset, length);
            bytes += length;
            if (piece.size() >= PIECE) {
                writePiece();
            }
        }

        private void writePiece() throws IOException {
            number++;
            entry(String.format("%s%06d", directory, number), piece.toByteArray());
            piece.reset();
        }

        @Override
        public void close() throws IOException {
            if (piece.size() > 0) {
                writePiece();
            }
        }
    }
}
