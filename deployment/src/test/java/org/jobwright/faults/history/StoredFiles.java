package org.jobwright.faults.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.server.documents.FolderDocuments;

/** I3, and whether files have the right content. */
public final class StoredFiles implements HistoryVerification.Check {

    /** The sweeper runs every hour and skips files younger than an hour. */
    private static final Duration SWEPT = Duration.ofMinutes(125);

    @Override
    public List<Finding> look(Evidence evidence) throws SQLException, IOException {
        var problems = new ArrayList<String>(evidence.problems("an application came without its file", """
                select a.reference from acknowledged t join sent s on s.intent = t.intent
                join job_application a on a.reference = t.reference where s.cv <> '' and a.document_id is null"""));
        problems.addAll(unlike(evidence, "select id, storage_key, sha256 from stored_document order by stored_at"));
        Set<String> known = new HashSet<>();
        evidence.rows("select storage_key from stored_document").forEach(row -> known.add(row.getFirst()));
        int waiting = 0;
        for (Path file : folder(evidence)) {
            if (!known.contains(file.getFileName().toString())) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                if (written.isBefore(Instant.now().minus(SWEPT))) {
                    problems.add("bytes without a row: " + file.getFileName());
                } else {
                    waiting++;
                }
            }
        }
        String looked = known.size() + " files, " + waiting + " without a row wait for the sweeper";
        return List.of(new Finding(Invariant.I3, looked, problems));
    }

    /** The rows whose file does not have the hash; a row is a name, a key and a SHA-256. */
    static List<String> unlike(Evidence evidence, String query) throws SQLException, IOException {
        var problems = new ArrayList<String>();
        for (List<String> row : evidence.rows(query)) {
            byte[] content = evidence.documents().read(row.get(1));
            if (content.length == 0) {
                problems.add(row.getFirst() + " has no bytes");
            } else if (!sha256(content).equals(row.get(2))) {
                problems.add(row.getFirst() + " has other bytes");
            }
        }
        return problems;
    }

    /** An object store keeps no file that a trial of minutes could find too old. */
    private static List<Path> folder(Evidence evidence) throws IOException {
        return evidence.documents() instanceof FolderDocuments folder
                ? files(folder.data().documents())
                : List.of();
    }

    public static Path file(Path data, String key) {
        return data.resolve("documents")
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
    }

    public static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
