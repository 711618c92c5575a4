package org.jobwright.container.candidates;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Race;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's own profile. */
@ContainerTest
class CandidatesIT {

    private static final String RESUME =
            "{\"basics\":{\"name\":\"Ines Carvalho\"},\"work\":[{\"name\":\"Harbour Rail\"}]}";

    @Inject
    private Harbour harbour;

    @Inject
    private ProfileQueries queries;

    @Inject
    private ProfileService profiles;

    @Inject
    private Race race;

    private AccountId person;

    @BeforeEach
    void aPerson() throws Exception {
        person = harbour.person();
    }

    @Test
    void aProfileIsEmptyUntilSomethingIsSaved() throws Exception {
        var profile = Callers.asPerson(person, () -> queries.mine());
        assertEquals(Resume.EMPTY, profile.resume());
        assertNull(profile.version());
        assertFalse(profile.canApply());
    }

    @Test
    void anImportedResumeIsExportedAgain() throws Exception {
        Callers.asPerson(person, () -> profiles.saveResume(new SaveResume(Resume.fromJson(RESUME), null)));
        assertEquals(
                Resume.fromJson(RESUME),
                Callers.asPerson(person, () -> queries.mine()).resume());
        assertEquals(Resume.fromJson(RESUME), Resume.fromJson(Callers.asPerson(person, () -> queries.exportResume())));
    }

    @Test
    void aCvIsSavedAndRemoved() throws Exception {
        Callers.asPerson(person, () -> profiles.keepCv(Harbour.cv()));
        var profile = Callers.asPerson(person, () -> queries.mine());
        assertEquals("cv.txt", profile.document().fileName());
        assertTrue(profile.canApply());
        Callers.asPerson(person, () -> profiles.removeCv());
        assertNull(Callers.asPerson(person, () -> queries.mine()).document());
    }

    @Tag("SEC-33")
    @Test
    void aPersonMayUploadTwentyCvsAnHourAndOthersDoNotNotice() throws Exception {
        UploadedFile program = new UploadedFile("cv.exe", new byte[] {'M', 'Z'});
        for (int i = 0; i < 19; i++) {
            assertRefused(
                    "candidates.document.type-not-supported",
                    () -> Callers.asPerson(person, () -> profiles.keepCv(program)));
        }
        Callers.asPerson(person, () -> profiles.keepCv(Harbour.cv()));
        assertThrows(TooManyRequests.class, () -> Callers.asPerson(person, () -> profiles.keepCv(Harbour.cv())));
        AccountId other = harbour.person();
        Callers.asPerson(other, () -> profiles.keepCv(Harbour.cv()));
        assertTrue(Callers.asPerson(other, () -> queries.mine()).canApply());
    }

    @Test
    void anEditBasedOnAnEarlierVersionIsStale() throws Exception {
        Callers.asPerson(person, () -> profiles.saveResume(new SaveResume(Resume.fromJson(RESUME), null)));
        Long seen = Callers.asPerson(person, () -> queries.mine()).version();
        Callers.asPerson(person, () -> profiles.saveResume(new SaveResume(Resume.EMPTY, seen)));
        assertRefused(
                STALE, () -> Callers.asPerson(person, () -> profiles.saveResume(new SaveResume(Resume.EMPTY, seen))));
    }

    @Test
    void aFirstSaveFromASecondTabIsStale() throws Exception {
        Callers.asPerson(person, () -> profiles.saveResume(new SaveResume(Resume.fromJson(RESUME), null)));
        assertRefused(
                STALE, () -> Callers.asPerson(person, () -> profiles.saveResume(new SaveResume(Resume.EMPTY, null))));
        assertEquals(
                Resume.fromJson(RESUME),
                Callers.asPerson(person, () -> queries.mine()).resume());
    }

    @Test
    void theSecondOfTwoSimultaneousFirstSavesIsStale() throws Exception {
        assertRefused(
                STALE,
                () -> race.second(
                        () -> Callers.asPerson(
                                person, () -> profiles.saveResume(new SaveResume(Resume.fromJson(RESUME), null))),
                        () -> Callers.asPerson(person, () -> profiles.keepCv(Harbour.cv()))));
    }
}
