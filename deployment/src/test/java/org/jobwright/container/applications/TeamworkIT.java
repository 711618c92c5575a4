package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.FormerText;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.notes.ApplicationNotes;
import org.jobwright.services.applications.notes.NoteDetails;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.applications.tags.TagQueries;
import org.jobwright.services.applications.tags.TagService;
import org.jobwright.services.applications.tags.TagSummary;
import org.jobwright.services.applications.tags.TagVocabularyService;
import org.jobwright.services.applications.tasks.Colleague;
import org.jobwright.services.applications.tasks.TaskDetails;
import org.jobwright.services.applications.tasks.TaskQueries;
import org.jobwright.services.applications.tasks.TaskReminderService;
import org.jobwright.services.applications.tasks.TaskService;
import org.jobwright.services.applications.team.HandoverService;
import org.jobwright.services.applications.team.RemoveMember;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the people of an employer write for each other about an application: notes, tasks, tags. */
@ContainerTest
class TeamworkIT {

    private final LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private NoteService notes;

    @Inject
    private NoteQueries noteQueries;

    @Inject
    private TaskService tasks;

    @Inject
    private TaskQueries taskQueries;

    @Inject
    private TaskReminderService reminders;

    @Inject
    private TagService tags;

    @Inject
    private TagVocabularyService vocabulary;

    @Inject
    private TagQueries tagQueries;

    @Inject
    private ActivityQueries activity;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private NoticeQueries notices;

    @Inject
    private MembershipService memberships;

    @Inject
    private RateLimit limit;

    @Inject
    private HandoverService handover;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId candidate;
    private AccountId owen;
    private ApplicationReference reference;
    private JobApplicationId id;

    @BeforeEach
    void someoneAppliedToATeam() throws Exception {
        ada.begin();
        opening = ada.opening();
        candidate = ada.candidate();
        reference = ada.reference();
        id = ada.id();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
    }

    @Test
    void aNoteNamesOnlyPeopleWhoReadTheApplicationAndTellsThemOnce() throws Exception {
        AccountId sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Fiona Petrie");
        assertEquals(List.of("Owen Tate"), notesOf(opening.recruiter()).colleagues());
        note("@Owen Tate, @Sol Greaves and @Fiona Petrie, please look.", NoteVisibility.TEAM);
        assertEquals(1, told("MENTIONED", owen));
        assertEquals(0, told("MENTIONED", sol), "not assigned");
        assertEquals(0, told("MENTIONED", viewer));
        NoteDetails note = notesOf(owen).notes().getFirst();
        assertEquals(List.of("Owen Tate"), note.mentioned());
        assertEquals(1, tasksOf(owen).size(), "a mention is checked off");

        harbour.assign(id, sol);
        ada.asOwner(() -> {
            notes.edit(note.id(), note.version(), note.text() + " Soon.");
            return null;
        });
        assertEquals(1, told("MENTIONED", owen));
        assertEquals(1, told("MENTIONED", sol));

        rows.change(
                "update application_note set at = at - interval '16 minutes' where id = ?",
                note.id().value());
        for (String text : List.of("Seen.", "Seen, and called.")) {
            NoteDetails seen = notesOf(opening.recruiter()).notes().getFirst();
            Callers.asPerson(opening.recruiter(), () -> notes.edit(seen.id(), seen.version(), text));
        }
        NoteDetails edited = notesOf(owen).notes().getFirst();
        assertEquals("Seen, and called.", edited.text());
        assertEquals(
                List.of(note.text() + " Soon.", "Seen."),
                edited.former().stream().map(FormerText::text).toList());
        assertRefused(
                NOT_ALLOWED,
                () -> as(owen, () -> {
                    NoteDetails seen = notesOf(owen).notes().getFirst();
                    notes.edit(seen.id(), seen.version(), "Mine now.");
                    return null;
                }));
    }

    @Test
    void aMemberNamesTwoHundredPeopleAnHour() throws Exception {
        limit.require(Limit.MEMBER_MAIL, opening.recruiter(), Limit.MEMBER_MAIL.most() - 1);
        note("@Owen Tate, please look.", NoteVisibility.TEAM);
        assertRefused("shared.too-many-mails", () -> note("@Owen Tate, and this.", NoteVisibility.TEAM));
        assertEquals(1, notesOf(opening.recruiter()).notes().size());
        note("Nobody is named here.", NoteVisibility.TEAM);
        assertEquals(1, told("MENTIONED", owen));
    }

    @Test
    void nobodyOfAStoppedOrganizationIsReminded() throws Exception {
        TaskId task = ada.asOwner(() -> tasks.add(id, "Follow up", tomorrow, false, ZoneOffset.UTC));
        rows.change("update application_task set remind_at = now() where id = ?", task.value());
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                opening.organization().value());
        Callers.asSystem(() -> {
            reminders.remind(task);
            return null;
        });
        assertEquals(0, told("TASK_DUE", opening.recruiter()));
    }

    @Test
    void aPrivateNoteIsForItsAuthorAndIsLostWhenTheyLeave() throws Exception {
        as(owen, () -> {
            notes.add(id, "Ask her about @Owen Tate", NoteVisibility.PRIVATE);
            notes.add(id, "A good talk.", NoteVisibility.TEAM);
            return null;
        });
        oneRole.during(() -> {
            assertEquals(2, notesOf(owen).notes().size());
            assertEquals(1, notesOf(opening.recruiter()).notes().size());
            assertEquals(1, entries(opening.recruiter(), ActivityKind.NOTED).size());
        });
        assertEquals(0, told("MENTIONED", owen));
        Callers.asPerson(owen, () -> memberships.remove(opening.organization(), owen));
        assertEquals(
                List.of("A good talk."),
                rows.texts("select text from application_note where application_id = ?", id.value()));
    }

    @Test
    void anEndThatIsToldClosesTasksUnlessTheyAreKept() throws Exception {
        ada.asOwner(() -> tasks.add(id, "Follow up", tomorrow, false, ZoneOffset.UTC));
        ada.asOwner(() -> tasks.add(id, "Send the portfolio back", tomorrow, true, ZoneOffset.UTC));
        var proposed = ada.asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "", false)));
        assertEquals(2, tasksOf(opening.recruiter()).size(), "a proposed end ends nothing");
        ada.asOwner(() -> reviews.releaseNow(List.of(new SeenDecision(id, proposed.at())), null));
        assertEquals(
                List.of("Send the portfolio back"),
                tasksOf(opening.recruiter()).stream().map(TaskDetails::text).toList());
        assertEquals(
                1,
                ada.asOwner(() -> taskQueries.mine()).size(),
                "mine are those of all applications that I still read");
    }

    @Test
    void aWithdrawalClosesAllTasks() throws Exception {
        ada.asOwner(() -> tasks.add(id, "Send the portfolio back", tomorrow, true, ZoneOffset.UTC));
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        oneRole.during(() -> {
            assertEquals(List.of(), tasksOf(opening.recruiter()));
            assertEquals(List.of(), ada.asOwner(() -> taskQueries.mine()));
        });
        assertEquals(0, rows.count("from application_task where application_id = ? and closed_at is null", id.value()));
    }

    @Test
    void aDueTaskRemindsItsOwnerOnceAndOnlyWhileTheyReadTheApplication() throws Exception {
        TaskId own = ada.asOwner(() -> tasks.add(id, "Follow up", tomorrow, false, ZoneOffset.UTC));
        TaskId lost = as(owen, () -> tasks.add(id, "Follow up", tomorrow, false, ZoneOffset.UTC));
        assertFalse(Callers.asSystem(() -> reminders.due()).contains(own), "not before its morning");
        rows.change("update application_task set remind_at = now() where application_id = ?", id.value());
        Callers.asPerson(owen, () -> memberships.remove(opening.organization(), owen));
        assertTrue(Callers.asSystem(() -> reminders.due()).containsAll(List.of(own, lost)));
        for (TaskId task : List.of(own, lost, own)) {
            Callers.asSystem(() -> {
                reminders.remind(task);
                return null;
            });
        }
        assertEquals(1, told("TASK_DUE", opening.recruiter()));
        assertEquals(0, told("TASK_DUE", owen));
        assertFalse(Callers.asSystem(() -> reminders.due()).contains(lost));
    }

    @Test
    void aTaskIsGivenToAColleagueWhoReadsTheApplication() throws Exception {
        ada.asOwner(() -> tasks.give(id, owen, "Call her", tomorrow, false, ZoneOffset.UTC));
        assertEquals(1, told("TASK_GIVEN", owen));
        assertEquals(1, as(owen, () -> taskQueries.mine()).size());
        assertEquals(List.of(), ada.asOwner(() -> taskQueries.mine()));
        TaskDetails seen = tasksOf(opening.recruiter()).getFirst();
        assertEquals("Owen Tate", seen.owner());
        assertFalse(seen.own());
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Fiona Petrie");
        for (AccountId other : List.of(viewer, candidate, harbour.person())) {
            assertRefused(
                    "applications.task.not-reader",
                    () -> ada.asOwner(() -> tasks.give(id, other, "Call her", tomorrow, false, ZoneOffset.UTC)));
        }
        assertEquals(
                List.of(owen),
                ada.asOwner(() -> taskQueries.colleagues(id)).stream()
                        .map(Colleague::account)
                        .toList());
    }

    @Test
    void openTasksOfAMemberWhoLeavesGoToTheSuccessorElseToTheLeadElseTheOwnersFindThem() throws Exception {
        AccountId sol = ada.member(OrganizationRole.HIRING_MANAGER, "Sol Greaves");
        TaskId task = as(owen, () -> tasks.add(id, "Call her", tomorrow, false, ZoneOffset.UTC));
        assertRefused("applications.task.owned", () -> Callers.asPerson(sol, () -> tasks.take(task)));
        leave(owen, sol);
        assertEquals("Sol Greaves", tasksOf(sol).getFirst().owner());
        leave(sol, null);
        assertTrue(tasksOf(opening.recruiter()).getFirst().own(), "who leads the posting");
        assertEquals(List.of(), withoutOwner());

        AccountId eve = ada.member(OrganizationRole.HIRING_MANAGER, "Eve Moss");
        TaskId lost = as(eve, () -> tasks.add(id, "Send her the map", tomorrow, false, ZoneOffset.UTC));
        rows.change(
                "update hiring_team_member set until = now() where posting_id = ?",
                opening.posting().value());
        leave(eve, null);
        assertEquals(List.of("Send her the map"), withoutOwner());
        Callers.asPerson(opening.recruiter(), () -> tasks.take(lost));
        assertEquals(List.of(), withoutOwner());
        assertEquals(2, ada.asOwner(() -> taskQueries.mine()).size());
    }

    private void leave(AccountId member, AccountId successor) throws Exception {
        Callers.asPerson(
                opening.recruiter(),
                () -> handover.remove(new RemoveMember(opening.organization(), member, successor)));
    }

    private List<String> withoutOwner() throws Exception {
        return ada.asOwner(() -> taskQueries.withoutOwner(opening.organization())).stream()
                .map(one -> one.task().text())
                .toList();
    }

    @Test
    void aDoneTaskIsOpenAgainAfterUndo() throws Exception {
        TaskId task = as(owen, () -> tasks.add(id, "Follow up", tomorrow, false, ZoneOffset.UTC));
        ada.asOwner(() -> {
            tasks.done(task);
            return null;
        });
        assertEquals(List.of(), tasksOf(owen));
        assertEquals(
                List.of("done", "added"),
                entries(owen, ActivityKind.TASK).stream()
                        .map(ActivityEntry::what)
                        .toList());
        as(owen, () -> {
            tasks.reopen(task);
            return null;
        });
        assertEquals(1, as(owen, () -> taskQueries.mine()).size());
    }

    @Test
    void aTagIsMadeByTypingAndGivenToManyAtOnce() throws Exception {
        JobApplicationId berta = ada.another("Berta");
        TagOption tag = as(owen, () -> tags.tag(List.of(id), "Night shift")).tag();
        var many = as(owen, () -> tags.tag(List.of(id, berta), "  night  SHIFT"));
        assertEquals(tag, many.tag());
        assertEquals(List.of(berta), many.applications(), "undo takes it only off those that did not have it");
        as(owen, () -> {
            tags.untag(many.applications(), tag.id());
            return null;
        });
        oneRole.during(() -> {
            assertEquals(List.of(tag), as(owen, () -> tagQueries.of(id)));
            assertEquals(List.of(), as(owen, () -> tagQueries.of(berta)));
            long untagged = untagged(berta);
            as(owen, () -> {
                tags.untag(List.of(berta), tag.id());
                return null;
            });
            assertEquals(untagged, untagged(berta), "nothing was taken off");
            assertEquals(1, words().getFirst().applications());
            var tagged = ApplicantFilter.ALL.withTag(tag.id());
            assertEquals(
                    List.of(reference),
                    as(
                                    owen,
                                    () -> applicants.list(
                                            opening.posting(), tagged, ApplicantSort.NAME, new PageRequest(1, 10)))
                            .items()
                            .stream()
                            .map(ApplicantCard::reference)
                            .toList());
        });
        assertRefused("applications.tag.protected.family", () -> as(owen, () -> tags.tag(List.of(id), "has kids")));
        AccountId sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        harbour.assign(id, sol);
        assertRefused(NOT_ALLOWED, () -> as(sol, () -> tags.tag(List.of(id), "Night shift")));
    }

    private long untagged(JobApplicationId application) throws Exception {
        return rows.count(
                "from audit_log where action = 'ApplicationUntagged' and subject_id = ?", application.value());
    }

    @Test
    void theVocabularyIsRenamedMergedAndDeletedByRecruiters() throws Exception {
        JobApplicationId berta = ada.another("Berta");
        TagId night =
                ada.asOwner(() -> tags.tag(List.of(id, berta), "Nights")).tag().id();
        TagId shift =
                ada.asOwner(() -> tags.tag(List.of(id), "Night shift")).tag().id();
        assertRefused(
                "applications.tag.taken",
                () -> ada.asOwner(() -> {
                    vocabulary.rename(night, version(night), "NIGHT SHIFT");
                    return null;
                }));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(owen, () -> vocabulary.delete(night)));
        Opening elsewhere = harbour.opening();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(elsewhere.recruiter(), () -> vocabulary.delete(night)));
        Callers.asPerson(opening.recruiter(), () -> vocabulary.merge(night, shift));
        assertEquals(List.of(new TagSummary(shift, 0L, "Night shift", 2)), words());
        Callers.asPerson(opening.recruiter(), () -> vocabulary.rename(shift, 0L, "Shifts"));
        Callers.asPerson(opening.recruiter(), () -> vocabulary.delete(shift));
        assertEquals(List.of(), words());
        assertEquals(List.of(), ada.asOwner(() -> tagQueries.of(berta)));
    }

    @Test
    void theActivityIsOneStreamNewestFirstAndPaged() throws Exception {
        ada.asOwner(() -> {
            reviews.open(id);
            return null;
        });
        note("Knows relays.", NoteVisibility.TEAM);
        ada.asOwner(() -> tags.tag(List.of(id), "Relays"));
        List<ActivityEntry> all = entries(owen, null);
        assertEquals(
                List.of(ActivityKind.TAGGED, ActivityKind.NOTED),
                all.stream().map(ActivityEntry::kind).limit(2).toList());
        assertEquals(
                "Some One",
                all.stream()
                        .filter(entry -> entry.kind() == ActivityKind.OPENED)
                        .findFirst()
                        .orElseThrow()
                        .actor());
        var first = as(owen, () -> activity.of(id, null, 1));
        assertEquals(all.subList(0, 1), first.entries());
        assertTrue(first.more());
    }

    @Test
    void nothingThatTheTeamWritesReachesTheCandidate() throws Exception {
        note("canary-note @Owen Tate", NoteVisibility.TEAM);
        note("canary-private", NoteVisibility.PRIVATE);
        ada.asOwner(() -> tasks.add(id, "canary-task", tomorrow, false, ZoneOffset.UTC));
        ada.asOwner(() -> tags.tag(List.of(id), "canary-tag"));
        ada.asOwner(() -> {
            notes.saveDraft(id, "canary-draft", NoteVisibility.TEAM);
            return null;
        });
        var proposed = ada.asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "", false)));
        ada.asOwner(() -> reviews.releaseNow(List.of(new SeenDecision(id, proposed.at())), null));
        PageRequest all = new PageRequest(1, 100);
        oneRole.during(() -> {
            String shown = as(
                            candidate,
                            () -> List.of(
                                    mine.details(reference), mine.list(all), mine.running(), notices.notices(all)))
                    .toString();
            assertTrue(shown.contains(reference.value()), shown);
            assertFalse(shown.contains("canary"), shown);
            for (Callable<?> query : List.<Callable<?>>of(
                    () -> noteQueries.of(id),
                    () -> taskQueries.of(id),
                    () -> tagQueries.of(id),
                    () -> activity.of(id, null, 10))) {
                assertRefused(NOT_FOUND, () -> as(candidate, query));
            }
        });
        String mails = rows.texts(
                        "select facts::text from outbox_message where recipient = (select email from account where id = ?)",
                        candidate.value())
                .toString();
        assertFalse(mails.contains("canary"), mails);
    }

    @Test
    void aMemberWhoAppliedReadsNothingThatIsWrittenAboutThem() throws Exception {
        note("Not her.", NoteVisibility.TEAM);
        ada.asOwner(() -> tags.tag(List.of(id), "Relays"));
        harbour.join(opening.organization(), candidate, OrganizationRole.OWNER);
        oneRole.during(() -> {
            for (Callable<?> query : List.<Callable<?>>of(
                    () -> noteQueries.of(id),
                    () -> taskQueries.of(id),
                    () -> tagQueries.of(id),
                    () -> activity.of(id, null, 10),
                    () -> tags.tag(List.of(id), "Relays"))) {
                assertRefused("applications.own", () -> as(candidate, query));
            }
            assertEquals(
                    0L,
                    as(candidate, () -> tagQueries.vocabulary(opening.organization()))
                            .getFirst()
                            .applications());
        });
        assertEquals(List.of("Owen Tate"), notesOf(opening.recruiter()).colleagues());
    }

    private void note(String text, NoteVisibility visibility) throws Exception {
        Callers.asPerson(opening.recruiter(), () -> notes.add(id, text, visibility));
    }

    private ApplicationNotes notesOf(AccountId reader) throws Exception {
        return as(reader, () -> noteQueries.of(id));
    }

    private List<TaskDetails> tasksOf(AccountId reader) throws Exception {
        return as(reader, () -> taskQueries.of(id));
    }

    private List<ActivityEntry> entries(AccountId reader, ActivityKind kind) throws Exception {
        return as(reader, () -> activity.of(id, kind, 50)).entries();
    }

    private List<TagSummary> words() throws Exception {
        return ada.asOwner(() -> tagQueries.vocabulary(opening.organization()));
    }

    private Long version(TagId tag) throws Exception {
        return words().stream()
                .filter(word -> word.id().equals(tag))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private long told(String kind, AccountId person) throws Exception {
        String notices = "select count(*) from notice where kind = ?";
        return Long.parseLong(rows.as(Rows.Caller.person(person), connection -> Rows.texts(connection, notices, kind))
                .getFirst());
    }

    private static <T> T as(AccountId person, Callable<T> query) throws Exception {
        return Callers.asPerson(person, query);
    }
}
