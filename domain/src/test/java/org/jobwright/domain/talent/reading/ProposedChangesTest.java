package org.jobwright.domain.talent.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Work;
import org.junit.jupiter.api.Test;

class ProposedChangesTest {

    private static final String CV = """
            Nora Whitlock
            Payroll Manager
            nora.whitlock@example.com
            Experience
            Payroll Manager, Aldersyde Foods Ltd, 03/2019 - present
            Payroll Clerk, Brook & Vale, 09/2014 - 02/2019
            Skills
            Sage, Excel
            Languages
            German (fluent)
            """;

    private final ProposedResume read = CvReader.read(CV);

    @Test
    void anEmptyProfileGetsEverything() {
        List<ProposedChange> changes = ProposedChanges.between(Resume.EMPTY, read);

        assertEquals(8, changes.size());
        Resume taken = ProposedChanges.taken(Resume.EMPTY, changes);
        assertEquals("Nora Whitlock", taken.basics().name());
        assertEquals(2, taken.work().size());
        assertEquals(List.of(), ProposedChanges.between(taken, read));
    }

    @Test
    void onlyWhatIsChosenIsTaken() {
        List<ProposedChange> changes = ProposedChanges.between(Resume.EMPTY, read);

        Resume taken = ProposedChanges.taken(
                Resume.EMPTY,
                changes.stream()
                        .filter(change -> change.part() == ProposedPart.SKILLS)
                        .toList());

        assertNull(taken.basics().name());
        assertEquals(2, taken.skills().size());
    }

    @Test
    void whatTheProfileSaysOtherwiseIsShownAndReplaced() {
        Resume today = Resume.fromJson("""
                {"basics": {"name": "NORA WHITLOCK", "email": "old@example.com"},
                 "work": [{"name": "Aldersyde Foods Ltd", "position": "Head of Payroll", "startDate": "2019-03",
                   "highlights": ["900 people"]}],
                 "languages": [{"language": "Deutsch", "fluency": "B2"}],
                 "interests": [{"name": "Chess"}]}
                """);

        List<ProposedChange> changes = ProposedChanges.between(today, read);
        Resume taken = ProposedChanges.taken(today, changes);

        assertEquals(
                "old@example.com",
                changes.stream()
                        .filter(change -> change.part() == ProposedPart.EMAIL)
                        .findFirst()
                        .orElseThrow()
                        .today());
        assertEquals("NORA WHITLOCK", taken.basics().name());
        assertEquals(2, taken.work().size());
        Work job = taken.work().getFirst();
        assertEquals("Payroll Manager", job.position());
        assertEquals(List.of("900 people"), job.highlights());
        assertEquals("fluent", taken.languages().getFirst().fluency());
        assertEquals(1, taken.languages().size());
        assertEquals("Chess", taken.interests().getFirst().name());
    }
}
