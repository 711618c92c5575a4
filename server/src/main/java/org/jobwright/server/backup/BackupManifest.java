package org.jobwright.server.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The last entry of a backup: its contents with SHA-256 checksums. A file without it was cut off.
 *
 * @param about the first entry again
 * @param migrations version and checksum of each migration of the schema, in order
 * @param secretsSha256 of the entry with the secrets
 * @param sequences the last value of each used one
 */
record BackupManifest(
        About about,
        List<String> migrations,
        String secretsSha256,
        List<Table> tables,
        Map<String, Long> sequences,
        Documents documents) {

    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    BackupManifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /**
     * The first entry, so that a file of another release is recognized before anything else is read.
     *
     * @param format of the file
     * @param schema number of the newest migration
     * @param takenAt ISO 8601; everything acknowledged before is in the backup
     * @param demo the mark of demo accounts, whose password everyone knows; empty without them
     */
    record About(int format, int schema, String takenAt, String demo) {
        byte[] toJson() throws IOException {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        }

        static About of(byte[] json) throws IOException {
            return JSON.readValue(json, About.class);
        }
    }

    /** The rows of a table as PostgreSQL's COPY writes them; generated columns are left out. */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The files.
     *
     * @param sha256 of the lines {@code sha256sum} would print for them, in the order of the backup
     * @param damaged keys of files of rows that were already missing or changed when the backup was made
     */
    record Documents(long count, long bytes, String sha256, List<String> damaged) {
        Documents {
            damaged = List.copyOf(damaged);
        }
    }

    byte[] toJson() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static BackupManifest of(byte[] json) throws IOException {
        return JSON.readValue(json, BackupManifest.class);
    }

    long bytes() {
        return documents.bytes() + tables.stream().mapToLong(Table::bytes).sum();
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
