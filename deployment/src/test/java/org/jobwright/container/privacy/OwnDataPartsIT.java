package org.jobwright.container.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.privacy.OwnDataContents;
import org.jobwright.services.privacy.OwnDataPart;
import org.jobwright.services.privacy.OwnDataQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The archive of own data is read one part after the other, and each part is the reader's own. */
@ContainerTest
@Tag("PRV-03")
class OwnDataPartsIT {

    /** The longest text that is kept of a file. */
    private static final int LONGEST = 200_000;

    private static final int FILES = 40;

    @Inject
    private Candidacy ada;

    @Inject
    private OwnDataQueries data;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
        presence.of(ada.candidate());
    }

    @Test
    void noPartGrowsWithTheNumberOfFiles() throws Exception {
        rows.change(
                "insert into stored_document (id, version, owner_id, file_name, type, size, sha256, storage_key, stored_at,"
                        + " extraction, extraction_tries, next_try_at, text) select gen_random_uuid(), 0, ?, 'cv.txt', 'TXT', 1, repeat('0', 64),"
                        + " gen_random_uuid()::text, now(), 'DONE', 0, now(), repeat('x', ?) from generate_series(1, ?)",
                ada.candidate().value(),
                LONGEST,
                FILES);
        OwnDataContents contents = Callers.asPerson(ada.candidate(), () -> data.contents());
        assertEquals(FILES + 1, contents.texts().size(), "her CV, too");
        assertTrue(parts(ada.candidate()).length() < LONGEST, "no text is in what is read at once");
        for (DocumentId text : contents.texts()) {
            OwnDataPart part = Callers.asPerson(ada.candidate(), () -> data.text(text));
            assertEquals("files/" + text.value() + ".json", part.file());
            assertTrue(part.json().length() < LONGEST + 1000, "one text");
        }
    }

    @Test
    void nobodyReadsAPartOfAnother() throws Exception {
        OwnDataContents hers = Callers.asPerson(ada.candidate(), () -> data.contents());
        assertEquals(
                List.of(ada.reference()),
                hers.applications().stream()
                        .map(OwnDataContents.Sent::reference)
                        .toList());
        AccountId recruiter = ada.opening().recruiter();
        DocumentId text = hers.texts().getFirst();
        assertThrows(NotFound.class, () -> Callers.asPerson(recruiter, () -> data.application(ada.reference())));
        assertThrows(NotFound.class, () -> Callers.asPerson(recruiter, () -> data.text(text)));
    }

    @Test
    void itSaysUntilWhenAnApplicationIsHeld() throws Exception {
        assertTrue(application().contains("\"heldUntil\": null"), this::application);
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        rows.change(
                "insert into legal_hold (id, version, organization_id, subject, subject_id, reason, case_reference, for_authority,"
                        + " placed_by, placed_at, expires_on) values (gen_random_uuid(), 0, ?, 'POSTING', ?, 'A lawsuit', '', false,"
                        + " ?, now(), ?)",
                ada.opening().organization().value(),
                ada.opening().posting().value(),
                ada.opening().recruiter().value(),
                until);
        assertTrue(application().contains("\"heldUntil\": \"" + until + "\""), this::application);
        assertFalse(application().contains("A lawsuit"), "why is the employer's");
    }

    private String application() {
        try {
            return Callers.asPerson(ada.candidate(), () -> data.application(ada.reference()))
                    .json();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String parts(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> data.parts()).stream()
                .map(OwnDataPart::json)
                .collect(Collectors.joining());
    }
}
