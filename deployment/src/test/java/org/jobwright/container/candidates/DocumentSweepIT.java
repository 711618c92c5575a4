package org.jobwright.container.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.documents.DocumentSweepService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files without a row are deleted, but never during a backup. */
@ContainerTest
class DocumentSweepIT {

    private static final Duration SETTLED = Duration.ofHours(2);

    @Inject
    private Harbour harbour;

    @Inject
    private ProfileService profiles;

    @Inject
    private DocumentSweepService files;

    @Inject
    private Rows rows;

    private Path known;
    private Path orphan;

    @BeforeEach
    void aFileWithARowAndOneWithout() throws Exception {
        AccountId person = harbour.person();
        Callers.asPerson(person, () -> profiles.keepCv(Harbour.cv()));
        known = file(rows.texts("select storage_key from stored_document where owner_id = ?", person.value())
                .getFirst());
        orphan = file(UUID.randomUUID().toString().replace("-", ""));
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "left behind");
        for (Path file : List.of(known, orphan)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(SETTLED)));
        }
    }

    @Test
    void pagesGoWithTheirDocument() throws Exception {
        Path kept = pages(known);
        Path left = pages(orphan);
        for (Path file : List.of(kept, left)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "pages");
        }
        Callers.asSystem(() -> files.sweep());
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(kept));
    }

    private static Path pages(Path document) {
        Path documents = Path.of(System.getProperty("jobwright.documents.dir"));
        return Path.of(System.getProperty("jobwright.data.dir"), "pages")
                .resolve(documents.relativize(document).toString());
    }

    @Test
    void filesWithoutARowAreDeleted() throws Exception {
        assertTrue(Callers.asSystem(() -> files.sweep()) > 0);
        assertFalse(Files.exists(orphan));
        assertTrue(Files.exists(known));
    }

    @Test
    void nothingIsDeletedDuringABackup() throws Exception {
        int deleted = rows.as(Rows.Caller.SYSTEM, connection -> {
            Rows.texts(connection, "select pg_advisory_xact_lock(hashtextextended('documents', 0))");
            try {
                return Callers.asSystem(() -> files.sweep());
            } catch (Exception e) {
                throw new SQLException(e);
            }
        });
        assertEquals(0, deleted);
        assertTrue(Files.exists(orphan));
    }

    private static Path file(String key) {
        return Path.of(System.getProperty("jobwright.documents.dir"), key.substring(0, 2), key.substring(2, 4), key);
    }
}
