package org.jobwright.domain.applications.notes;

import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.jobwright.domain.applications.JobApplications.RECRUITER;
import static org.jobwright.domain.applications.JobApplications.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class ApplicationNoteTest {

    private static final AccountId OWEN = AccountId.next();
    private static final AccountId OWENA = AccountId.next();
    private static final AccountId SOL = AccountId.next();
    private static final Map<AccountId, String> READERS =
            Map.of(OWEN, "Owen Tate", OWENA, "Owen Tate-Lind", SOL, "Sol Greaves", RECRUITER, "Maren Holt");

    @Test
    void anEditWithinAQuarterOfAnHourLeavesNoTrace() {
        ApplicationNote note = note("Call hre.", NoteVisibility.TEAM);
        note.edit("Call her.", Set.of(), RECRUITER, NOW.plus(Duration.ofMinutes(15)));
        assertEquals("Call her.", note.getText());
        assertEquals(List.of(), note.getFormer());
    }

    @Test
    void aLaterEditKeepsTheFormerText() {
        ApplicationNote note = note("Call her.", NoteVisibility.TEAM);
        Instant later = NOW.plus(Duration.ofMinutes(16));
        note.edit("Called her.", Set.of(), RECRUITER, later);
        assertEquals("Called her.", note.getText());
        assertEquals(List.of(new FormerText("Call her.", later)), note.getFormer());
        assertEquals(later, note.getEditedAt());
    }

    @Test
    void onlyItsAuthorEditsANote() {
        ApplicationNote note = note("Call her.", NoteVisibility.TEAM);
        assertThrows(NotAllowed.class, () -> note.edit("Do not.", Set.of(), SOL, NOW));
    }

    @Test
    void anEditTellsOnlyPeopleWhoWereNotNamedBefore() {
        ApplicationNote note = note("@Owen Tate, look.", NoteVisibility.TEAM);
        assertEquals(Set.of(OWEN), note.written(Set.of(OWEN)).mentioned());
        assertEquals(
                Set.of(SOL),
                note.edit("@Owen Tate and @Sol Greaves, look.", Set.of(OWEN, SOL), RECRUITER, NOW)
                        .mentioned());
    }

    @Test
    void nobodyIsNamedInAPrivateNoteAndNobodyNamesThemselves() {
        assertEquals(
                Set.of(),
                note("@Owen Tate", NoteVisibility.PRIVATE).written(Set.of(OWEN)).mentioned());
        assertEquals(
                Set.of(),
                note("@Maren Holt", NoteVisibility.TEAM)
                        .written(Set.of(RECRUITER))
                        .mentioned());
    }

    @Test
    void theFullNameAfterAnAtSignNamesAReaderAndNobodyElse() {
        assertEquals(Set.of(OWEN, SOL), Mentions.in("@owen tate: ask @Sol Greaves. Not @Fiona Petrie.", READERS));
        assertEquals(Set.of(OWENA), Mentions.in("@Owen Tate-Lind?", READERS));
        assertEquals(Set.of(), Mentions.in("Owen Tate knows, write to owen@tate.example", READERS));
    }

    @Test
    void aNameWithinAnotherWordNamesNobody() {
        Map<AccountId, String> al = Map.of(OWEN, "Al");
        assertEquals(Set.of(), Mentions.in("@Alice, or al@al.example, or x.y@al", al));
        assertEquals(Set.of(OWEN), Mentions.in("Look, (@Al)!", al));
    }

    @Test
    void aTextCanBeReadWithoutTheNamesOfThoseItNames() {
        Map<String, String> names = Map.of("Owen Tate", "[OWNER]", "Owen Tate-Lind", "[$1]");
        assertEquals(
                "[OWNER]: ask [$1]. Owen Tate knows, not x@Owen Tate.",
                Mentions.replaced("@owen tate: ask @Owen Tate-Lind. Owen Tate knows, not x@Owen Tate.", names));
        assertNull(Mentions.replaced(null, names));
    }

    @Test
    void aNoteKeepsFiftyFormerTexts() {
        ApplicationNote note = note("0", NoteVisibility.TEAM);
        Instant later = NOW.plus(ApplicationNote.MENDABLE).plusSeconds(1);
        for (int i = 1; i <= ApplicationNote.MOST_FORMER; i++) {
            note.edit("" + i, Set.of(), RECRUITER, later);
        }
        var refused = assertThrows(RuleViolation.class, () -> note.edit("again", Set.of(), RECRUITER, later));
        assertEquals("applications.note.changed-often", refused.getCode());
        assertEquals("50", note.getText());
    }

    private static ApplicationNote note(String text, NoteVisibility visibility) {
        return new ApplicationNote(submitted(), text, visibility, RECRUITER, NOW);
    }
}
