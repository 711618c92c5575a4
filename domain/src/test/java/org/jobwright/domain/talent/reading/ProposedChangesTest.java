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
    void aSingleDateIsNotUntilTodayAndErasesNoEnd() {
        ProposedResume once = CvReader.read("Experience\nPayroll Clerk, Brook & Vale Ltd, 05/2014");
        Work job = once.work().getFirst().value();
        assertEquals("2014-05", job.startDate().value());
        assertEquals("2014-05", job.endDate().value());
        String known = """
                {"work": [{"name": "Brook & Vale Ltd", "position": "%s", "startDate": "2014-05", "endDate": "2016-02"}]}""";
        assertEquals(List.of(), ProposedChanges.between(Resume.fromJson(known.formatted("Payroll Clerk")), once));

        Resume today = Resume.fromJson(known.formatted("Clerk"));
        Work taken = ProposedChanges.taken(today, ProposedChanges.between(today, once))
                .work()
                .getFirst();
        assertEquals("Payroll Clerk", taken.position());
        assertEquals("2016-02", taken.endDate().value());
    }

    @Test
    void theTextOfAJobIsPartOfItsProposalExactlyIfItIsTaken() {
        ProposedResume described = CvReader.read("""
                Experience
                Payroll Clerk, Brook & Vale Ltd, 05/2014 - 02/2016
                Reason for leaving: the firm closed
                """);
        ProposedChange job = ProposedChanges.between(Resume.EMPTY, described).getFirst();
        assertEquals("Reason for leaving: the firm closed", job.description());
        assertEquals(
                job.description(),
                ProposedChanges.taken(Resume.EMPTY, List.of(job))
                        .work()
                        .getFirst()
                        .summary());

        Resume today = Resume.fromJson("""
                {"work": [{"name": "Brook & Vale Ltd", "position": "Clerk", "startDate": "2014-05", "summary": "Mine"}]}""");
        ProposedChange other = ProposedChanges.between(today, described).getFirst();
        assertNull(other.description());
        assertEquals(
                "Mine",
                ProposedChanges.taken(today, List.of(other)).work().getFirst().summary());
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
