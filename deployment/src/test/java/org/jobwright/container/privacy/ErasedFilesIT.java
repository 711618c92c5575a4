package org.jobwright.container.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.documents.DocumentSweepService;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person who was erased is in no document, no drawn page, no log and no index either. */
@ContainerTest
@Tag("PRV-04")
class ErasedFilesIT {

    /** Nobody else is called so. */
    private static final String NAME =
            "Zephyrine-" + UUID.randomUUID().toString().substring(0, 8);

    private static final Duration SETTLED = Duration.ofHours(2);

    @Inject
    private Harbour harbour;

    @Inject
    private ProfileService profiles;

    @Inject
    private Leaving leaving;

    @Inject
    private DocumentSweepService files;

    @Inject
    private Rows rows;

    @Test
    void noFileHasAWordOfThem() throws Exception {
        harbour.putsOffTheCvsOfOtherTests();
        AccountId person = harbour.person();
        Callers.asPerson(
                person,
                () -> profiles.keepCv(
                        new UploadedFile(NAME + ".txt", ("The CV of " + NAME).getBytes(StandardCharsets.UTF_8))));
        Opening opening = harbour.opening();
        leaving.keepsNothing(opening.organization());
        harbour.apply(opening, person, NAME);
        Await.until(() ->
                rows.count("from stored_document where owner_id = ? and extraction = 'PENDING'", person.value()) == 0);
        assertNotEquals(List.of(), filesWith(NAME), "there is something to be found");
        letTheirFilesSettle(person);

        leaving.leave(person);
        Callers.asSystem(() -> files.sweep());

        assertEquals(List.of(), filesWith(NAME));
    }

    /** Files of the last hour may still get their row, and are left alone. */
    private void letTheirFilesSettle(AccountId person) throws Exception {
        for (String key : rows.texts("select storage_key from stored_document where owner_id = ?", person.value())) {
            Files.setLastModifiedTime(
                    Path.of(
                            System.getProperty("jobwright.documents.dir"),
                            key.substring(0, 2),
                            key.substring(2, 4),
                            key),
                    FileTime.from(Instant.now().minus(SETTLED)));
        }
    }

    private static List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String property : List.of("jobwright.data.dir", "jboss.server.log.dir")) {
            try (Stream<Path> all = Files.walk(Path.of(System.getProperty(property)))) {
                for (Path file : all.filter(ErasedFilesIT::isOurs).toList()) {
                    if (file.toString().contains(text) || contains(file, text)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    /** What PostgreSQL writes is its own matter: ErasedPeopleIT looks into its tables. */
    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file) && !file.toString().contains("/postgres/");
    }

    private static boolean contains(Path file, String text) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException another) {
            return false; // another test or timer has removed it meanwhile
        }
    }
}
