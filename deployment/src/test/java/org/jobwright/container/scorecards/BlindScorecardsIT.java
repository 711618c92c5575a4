package org.jobwright.container.scorecards;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.AttributeRating;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardContent;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.lists.ScorecardCount;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.tasks.TaskQueries;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.kits.KitQueries;
import org.jobwright.services.interviews.kits.KitService;
import org.jobwright.services.interviews.kits.SaveKit;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.scorecards.ApplicationScorecards;
import org.jobwright.services.scorecards.OwnScorecard;
import org.jobwright.services.scorecards.ReadScorecard;
import org.jobwright.services.scorecards.ScorecardQueries;
import org.jobwright.services.scorecards.ScorecardReminderService;
import org.jobwright.services.scorecards.ScorecardService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An author with an open scorecard sees no colleague's opinion of the applicant, in any channel. */
@ContainerTest
class BlindScorecardsIT {

    /** In everything that a colleague thinks. */
    private static final String OPINION = "Outstanding judgement";

    private static final KitContent KIT = new KitContent(
            "What the work needs.",
            45,
            List.of(),
            List.of(
                    new KitAttribute("Judgement", AttributeKind.SKILL, Map.of(Rating.YES, "Decides."), true),
                    new KitAttribute("Knots", AttributeKind.QUALIFICATION, Map.of(), false)));

    @Inject
    private Harbour harbour;

    @Inject
    private KitService kits;

    @Inject
    private KitQueries kitQueries;

    @Inject
    private ScorecardService scorecards;

    @Inject
    private ScorecardQueries queries;

    @Inject
    private ScorecardReminderService reminders;

    @Inject
    private InterviewService interviews;

    @Inject
    private InterviewQueries interviewQueries;

    @Inject
    private AssignmentService assignments;

    @Inject
    private NoteService notes;

    @Inject
    private NoteQueries noteQueries;

    @Inject
    private TaskQueries tasks;

    @Inject
    private ActivityQueries activity;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private ApplicantExportService exports;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private ApplicationReviewService decisions;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private MembershipService memberships;

    @Inject
    private TodayQueries today;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference reference;
    private JobApplicationId id;
    private InterviewKitId kit;
    private AccountId owner;
    private AccountId recruiter;
    private AccountId manager;
    private AccountId sol;
    private AccountId author;

    @BeforeEach
    void aTeamAndAKit() throws Exception {
        opening = harbour.opening();
        owner = opening.recruiter();
        candidate = harbour.person();
        reference = harbour.apply(opening, candidate, "Ada");
        recruiter = member(OrganizationRole.RECRUITER, "Rachel Moss");
        manager = member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        harbour.place(opening, manager, HiringTeamPart.HIRING_MANAGER);
        sol = member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        author = member(OrganizationRole.RECRUITER, "Petra Lind");
        id = as(owner, () -> reviews.details(reference)).applicant().id();
        kit = as(owner, () -> kits.save(new SaveKit(opening.organization(), null, null, "Core talk", KIT)));
        harbour.assign(id, sol);
    }

    @Test
    void whoStillHasToScoreReadsNoOpinionInAnyChannel() throws Exception {
        List<String> leaks = new ArrayList<>();
        Map<String, AccountId> readers =
                new TreeMap<>(Map.of("owner", owner, "recruiter", recruiter, "manager", manager, "interviewer", sol));
        for (Map.Entry<String, AccountId> reader : readers.entrySet()) {
            ask(reader.getValue());
        }
        submit(ask(author), OPINION);
        judge();
        for (Map.Entry<String, AccountId> reader : readers.entrySet()) {
            oneRole.during(() -> leaks.addAll(opinions(reader.getKey() + " open", reader.getValue())));
            leaks.addAll(opinions(reader.getKey() + " open", reader.getValue()));
            ApplicationScorecards all = of(reader.getValue());
            assertEquals(1, all.in(), "only how many are in");
            assertEquals(5, all.expected());
            assertTrue(all.blind() && all.asked().isEmpty(), reader.getKey());
            assertFalse(as(reader.getValue(), () -> today.mine()).lines().stream()
                    .anyMatch(line -> line.signal() == Signal.SCORECARDS_IN));
        }
        assertEquals(List.of(), leaks);

        for (Map.Entry<String, AccountId> reader : readers.entrySet()) {
            submit(own(reader.getValue()).id(), "My own view of the person.");
            List<String> read = opinions(reader.getKey() + " done", reader.getValue());
            for (String channel : List.of("scorecards", "notes", "activity")) {
                assertTrue(read.contains(reader.getKey() + " done: " + channel), () -> channel + " of " + read);
            }
        }
    }

    @Test
    void whoWasNotAskedReadsScorecardsIfTheyDecide() throws Exception {
        submit(ask(author), OPINION);
        judge();
        for (AccountId decider : List.of(owner, recruiter, manager)) {
            assertEquals(1, of(decider).submitted().size());
            assertTrue(opinions("", decider).contains(": notes"));
        }
        assertEquals(List.of(), of(sol).submitted(), "an interviewer decides nothing");
        assertEquals(1, of(sol).in());
        assertRefused(NOT_FOUND, () -> of(harbour.person()));
        assertRefused("applications.own", () -> {
            harbour.join(opening.organization(), candidate, OrganizationRole.OWNER);
            of(candidate);
        });
    }

    @Test
    void anOwnerWhoReadsEarlySaysWhyAndColleaguesSeeIt() throws Exception {
        ScorecardAssignmentId mine = ask(owner);
        submit(ask(author), OPINION);
        assertRefused("scorecards.reason-required", () -> openEarly(owner, " "));
        assertRefused(NOT_ALLOWED, () -> openEarly(recruiter, "I am curious."));
        openEarly(owner, "The offer has to leave today.");
        assertEquals(1, of(owner).submitted().size());
        submit(mine, "After reading the others.");
        ReadScorecard early = of(recruiter).submitted().stream()
                .filter(card -> card.openedAt() != null)
                .findFirst()
                .orElseThrow();
        assertEquals("The offer has to leave today.", early.openedReason());
        assertTrue(early.latest().afterReading());
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'ScorecardsOpenedEarly' and organization_id = ?",
                        opening.organization().value()));
    }

    @Test
    void anAmendmentKeepsBothAndSaysThatItCameAfterReading() throws Exception {
        ScorecardAssignmentId mine = ask(manager);
        submit(ask(author), OPINION);
        submit(mine, "What I thought at first.");
        of(manager);
        submit(mine, "What I think by now.");
        ReadScorecard amended = of(recruiter).submitted().stream()
                .filter(ReadScorecard::isAmended)
                .findFirst()
                .orElseThrow();
        assertEquals(2, amended.versions().size());
        assertFalse(amended.versions().getFirst().afterReading());
        assertTrue(amended.isAfterReading());
    }

    @Test
    void aDraftIsItsAuthorsAloneAndTwoDevicesDoNotOverwriteEachOther() throws Exception {
        ScorecardAssignmentId mine = ask(manager);
        Long first = save(manager, mine, null, "Half a thought");
        assertRefused(STALE, () -> save(manager, mine, null, "From the phone"));
        save(manager, mine, first, "A whole thought");
        assertRefused(STALE, () -> save(manager, mine, first, "From the phone"));
        assertEquals("A whole thought", own(manager).draft().takeaway());
        assertRefused(NOT_FOUND, () -> save(owner, mine, null, "Not mine"));
        oneRole.during(() -> assertFalse(of(owner).toString().contains("A whole thought")));
    }

    @Test
    void aScorecardIsSubmittedCompleteAndNotBeforeTheInterview() throws Exception {
        InterviewId interview = plan(manager);
        ScorecardAssignmentId mine = own(manager).id();
        assertRefused("scorecards.too-early", () -> submit(mine, "It has not begun."));
        begin(interview);
        assertRefused("shared.invalid-input", () -> submit(mine, content(null, "", Rating.YES, "No rating is there.")));
        assertRefused(
                "shared.invalid-input",
                () -> submit(mine, content(Rating.STRONG_YES, "", Rating.YES, "No evidence is there.")));
        assertRefused("shared.invalid-input", () -> submit(mine, content(Rating.YES, "", Rating.YES, "Short")));
        submit(mine, content(Rating.NO_DECISION, "", Rating.NO, "The time was too short."));
        assertEquals(AssignmentState.DONE, own(manager).state());
    }

    @Test
    void thePanelIsAskedAndExcusedWithTheInterview() throws Exception {
        InterviewId interview = plan(manager, author);
        assertEquals(2, of(recruiter).expected());
        assertEquals(0, rows.count("from scorecard_assignment where author_id = ?", sol.value()), "who listens is not");
        save(manager, own(manager).id(), null, "Prepared");
        as(owner, () -> interviews.cancel(interview, version(interview)));
        assertEquals(0, of(recruiter).expected());
        assertEquals(AssignmentState.EXCUSED, own(manager).state());
        assertEquals("Prepared", own(manager).draft().takeaway(), "what was typed stays");
        assertRefused("scorecards.excused", () -> submit(own(manager).id(), "Too late to say so."));
    }

    @Test
    void whoWithdrawsOrLeavesIsWaitedForByNobody() throws Exception {
        submit(ask(author), OPINION);
        ask(manager);
        ask(recruiter);
        as(owner, () -> memberships.remove(opening.organization(), recruiter));
        assertEquals(2, of(owner).expected());
        as(candidate, () -> candidates.withdraw(reference));
        assertEquals(
                List.of("DONE", "EXCUSED", "EXCUSED"),
                rows.texts("select state from scorecard_assignment where application_id = ? order by 1", id.value()));
        assertEquals(0, of(owner).in(), "nothing is read after a withdrawal");
        assertEquals(
                1,
                rows.count(
                        "from submitted_scorecard"
                                + " where assignment_id in (select id from scorecard_assignment where application_id = ?)",
                        id.value()));
    }

    @Test
    void anotherVersionOfAKitIsForThoseWhoAreAskedLater() throws Exception {
        ask(manager);
        var details = as(owner, () -> kitQueries.details(kit));
        KitContent changed = new KitContent(
                "", 30, List.of(), List.of(new KitAttribute("Courage", AttributeKind.VALUE, Map.of(), true)));
        as(owner, () -> kits.save(new SaveKit(opening.organization(), kit, details.seen(), "Core talk", changed)));
        ask(author);
        assertEquals(KIT, own(manager).kit());
        assertEquals(changed, own(author).kit());
        assertRefused(
                STALE,
                () -> as(
                        owner,
                        () -> kits.save(new SaveKit(opening.organization(), kit, details.seen(), "Core talk", KIT))));
        assertRefused(NOT_ALLOWED, () -> as(manager, () -> kitQueries.all(opening.organization())));
    }

    @Test
    void aCardWrittenAfterLeavingReadingAndReturningSaysSo() throws Exception {
        submit(ask(author), OPINION);
        ScorecardAssignmentId first = ask(recruiter);
        as(owner, () -> scorecards.excuse(first));
        of(recruiter);
        submit(ask(recruiter), "As if nobody had told me.");
        ReadScorecard later = of(owner).submitted().stream()
                .filter(card -> card.author().equals("Rachel Moss"))
                .findFirst()
                .orElseThrow();
        assertTrue(later.isAfterReading() && !later.isAmended());
        assertRefused(STALE, () -> as(owner, () -> scorecards.excuse(own(author).id())));
    }

    @Test
    void anotherKitIsForThoseWhoHaveNotBegun() throws Exception {
        InterviewId interview = plan(manager, author);
        save(manager, own(manager).id(), null, "Prepared with the first kit");
        KitContent other = new KitContent(
                "", 30, List.of(), List.of(new KitAttribute("Courage", AttributeKind.VALUE, Map.of(), true)));
        InterviewKitId second =
                as(owner, () -> kits.save(new SaveKit(opening.organization(), null, null, "Other talk", other)));
        as(owner, () -> interviews.change(interview, version(interview), talk(second, manager, author)));
        assertEquals(KIT, own(manager).kit());
        assertEquals("Prepared with the first kit", own(manager).draft().takeaway());
        assertEquals(other, own(author).kit());
    }

    @Test
    void anInterviewerWhoIsAssignedAgainIsAskedAgain() throws Exception {
        plan(sol);
        as(owner, () -> assignments.unassign(id, sol));
        assertEquals(0, of(owner).expected());
        as(owner, () -> assignments.assign(id, sol));
        assertEquals(AssignmentState.OPEN, own(sol).state());
    }

    @Test
    void onlyReadersAreAskedAndNeverTheCandidate() throws Exception {
        AccountId viewer = member(OrganizationRole.VIEWER, "Vi Eyre");
        assertRefused("scorecards.author.cannot-read", () -> ask(viewer));
        harbour.join(opening.organization(), candidate, OrganizationRole.RECRUITER);
        assertRefused("scorecards.author.is-candidate", () -> ask(candidate));
        assertRefused(NOT_ALLOWED, () -> as(manager, () -> scorecards.assign(id, author, kit, ZoneOffset.UTC)));
        Callers.Command asking = () -> ask(author);
        assertRefused("constraint.uq_scorecard_assignment_by_hand", () -> race.second(asking, asking));
    }

    @Test
    @AppearsAndVanishes({Signal.SCORECARD_OPEN, Signal.SCORECARDS_IN})
    void authorsAreRemindedAfterTheInterviewAndDecidersHearOfTheCount() throws Exception {
        InterviewId interview = plan(manager, author);
        remind();
        assertEquals(0, mails("SCORECARD_DUE", manager), "not before it is over");
        begin(interview);
        rows.change(
                "update scorecard_assignment set due_at = now() - interval '61 minutes',"
                        + " remind_at = now() - interval '1 minute' where interview_id = ?",
                interview.value());
        assertTrue(signals(manager).contains(Signal.SCORECARD_OPEN));
        submit(own(author).id(), OPINION);
        remind();
        remind();
        assertEquals(1, mails("SCORECARD_DUE", manager), "once");
        assertEquals(0, mails("SCORECARD_DUE", author));
        complete();
        assertEquals(new ScorecardCount(1, 2), counted());
        assertEquals(0, mails("SCORECARDS_COMPLETE", owner), "one is waited for");
        submit(own(manager).id(), "All that I have to say.");
        assertFalse(signals(manager).contains(Signal.SCORECARD_OPEN));
        assertEquals(new ScorecardCount(2, 2), counted());
        complete();
        complete();
        assertEquals(1, mails("SCORECARDS_COMPLETE", owner));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind like 'SCORECARD%' and facts::text like ?",
                        "%" + OPINION + "%"));
        assertTrue(signals(owner).contains(Signal.SCORECARDS_IN));
        assertEquals(
                2,
                as(owner, () -> activity.of(id, ActivityKind.SCORED, 10))
                        .entries()
                        .size());
        decline();
        assertFalse(signals(owner).contains(Signal.SCORECARDS_IN));
    }

    /** On the card of the board. */
    private ScorecardCount counted() throws Exception {
        return as(
                        owner,
                        () -> applicants.list(
                                opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(1, 10)))
                .items()
                .getFirst()
                .scorecards();
    }

    /** Once all are in, they have a signal of their own. */
    @Test
    void anInterviewWithoutADecisionIsNamedAlsoWhileAScorecardIsOpen() throws Exception {
        InterviewId interview = plan(manager);
        begin(interview);
        rows.change(
                "update interview set starts_at = now() - interval '6 days', ends_at = now() - interval '6 days'"
                        + " + interval '45 minutes' where id = ?",
                interview.value());
        rows.change(
                "update job_application set stage_since = now() - interval '10 days',"
                        + " candidate_status_at = now() - interval '10 days' where id = ?",
                id.value());
        assertTrue(
                signals(owner).contains(Signal.INTERVIEW_UNDECIDED), "else one open scorecard would hide it for good");
        submit(own(manager).id(), OPINION);
        assertTrue(signals(owner).contains(Signal.SCORECARDS_IN));
        assertFalse(signals(owner).contains(Signal.INTERVIEW_UNDECIDED), "one line for a person");
        rows.change(
                "update scorecard_assignment set state = 'EXCUSED', excuse = 'COLLEAGUE', submitted = 0"
                        + " where interview_id = ?",
                interview.value());
        assertTrue(signals(owner).contains(Signal.INTERVIEW_UNDECIDED));
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        as(
                owner,
                () -> decisions.proposeDecision(
                        new ProposeDecision(List.of(id), null, null, until, null, Map.of(), true, null, null)));
        assertFalse(signals(owner).contains(Signal.INTERVIEW_UNDECIDED), "they know by when they are answered");
        // Rows of a timeline are never changed, so this one is replaced.
        rows.change("""
                with promised as (delete from timeline_entry where until is not null and application_id = ? returning *)
                insert into timeline_entry (id, application_id, status, actor_id, at, until, reopening)
                select gen_random_uuid(), application_id, status, actor_id, at - interval '7 days', until, reopening
                from promised""", id.value());
        rows.change(
                "update job_application set stage_since = now() - interval '10 days',"
                        + " candidate_status_at = now() - interval '10 days' where id = ?",
                id.value());
        assertTrue(signals(owner).contains(Signal.INTERVIEW_UNDECIDED), "that was before the interview");
        decline();
        assertFalse(signals(owner).contains(Signal.INTERVIEW_UNDECIDED));
    }

    private void decline() throws Exception {
        ProposeDecision no = ProposeDecision.reject(List.of(id), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
        as(owner, () -> decisions.proposeDecision(no));
    }

    /** The channels in which a reader finds what a colleague thinks. */
    private List<String> opinions(String who, AccountId reader) throws Exception {
        Map<String, Object> channels = new TreeMap<>();
        channels.put("scorecards", of(reader));
        channels.put("notes", as(reader, () -> noteQueries.of(id)));
        channels.put("activity", as(reader, () -> activity.of(id, null, 500)));
        channels.put("tasks", as(reader, () -> tasks.of(id)));
        channels.put("own tasks", as(reader, () -> tasks.mine()));
        channels.put("today", as(reader, () -> today.mine()));
        channels.put("page", as(reader, () -> reviews.details(reference)));
        channels.put("people", as(reader, () -> applicants.findPeople("Ada")));
        channels.put("search", as(reader, () -> applicants.findPeople("Outstanding")));
        channels.put(
                "list",
                as(
                        reader,
                        () -> applicants.list(
                                opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(1, 10))));
        if (!reader.equals(sol)) {
            channels.put(
                    "export",
                    as(reader, () -> exports.export(opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME)));
        }
        channels.put(
                "mails",
                rows.texts(
                        "select facts::text from outbox_message m join account a on a.email = m.recipient where a.id = ?",
                        reader.value()));
        channels.put("notices", rows.texts("select facts::text from notice where account_id = ?", reader.value()));
        return channels.entrySet().stream()
                .filter(channel -> channel.getValue().toString().contains(OPINION))
                .map(channel -> who + ": " + channel.getKey())
                .toList();
    }

    /** A colleague says in a note and in its tasks what they think; each reader is named. */
    private void judge() throws Exception {
        String named = "@Owen Tate @Sol Greaves @Rachel Moss " + OPINION;
        as(author, () -> notes.add(id, named, NoteVisibility.TEAM));
        rows.change(
                "update application_task set due_on = current_date - 1, remind_at = now() - interval '1 hour'"
                        + " where application_id = ?",
                id.value());
    }

    private ScorecardAssignmentId ask(AccountId member) throws Exception {
        return as(owner, () -> scorecards.assign(id, member, kit, ZoneOffset.UTC));
    }

    private void submit(ScorecardAssignmentId assignment, String takeaway) throws Exception {
        submit(assignment, content(Rating.YES, takeaway, Rating.YES, takeaway));
    }

    private void submit(ScorecardAssignmentId assignment, ScorecardContent content) throws Exception {
        AccountId by = new AccountId(UUID.fromString(
                rows.texts("select author_id from scorecard_assignment where id = ?", assignment.value())
                        .getFirst()));
        OwnScorecard card = own(by);
        as(by, () -> scorecards.submit(assignment, card.seen(), content, ""));
    }

    private static ScorecardContent content(Rating judgement, String evidence, Rating overall, String takeaway) {
        return new ScorecardContent(List.of(new AttributeRating("Judgement", judgement, evidence)), overall, takeaway);
    }

    private Long save(AccountId by, ScorecardAssignmentId assignment, Long seen, String takeaway) throws Exception {
        return as(by, () -> scorecards.save(assignment, seen, content(null, "", null, takeaway), "Mine alone"));
    }

    private void openEarly(AccountId by, String reason) throws Exception {
        as(by, () -> scorecards.openEarly(id, reason));
    }

    private ApplicationScorecards of(AccountId reader) throws Exception {
        return as(reader, () -> queries.of(id));
    }

    private OwnScorecard own(AccountId reader) throws Exception {
        return of(reader).own().getFirst();
    }

    /** In three weeks, with an observer besides. */
    private InterviewId plan(AccountId... panel) throws Exception {
        return as(owner, () -> interviews.plan(id, talk(kit, panel), false));
    }

    private PlanInterview talk(InterviewKitId by, AccountId... panel) {
        List<AccountId> interviewers = List.of(panel);
        List<PanelSeat> seats = new ArrayList<>();
        interviewers.forEach(account -> seats.add(PanelSeat.of(account, PanelPart.INTERVIEWER)));
        if (!interviewers.contains(sol)) {
            seats.add(PanelSeat.of(sol, PanelPart.SHADOW));
        }
        return new PlanInterview(
                InterviewKind.VIDEO,
                "First talk",
                LocalDate.now(ZoneOffset.UTC).plusDays(20).atTime(10, 0),
                "Etc/UTC",
                null,
                45,
                "",
                "",
                "",
                "",
                by,
                seats);
    }

    private Long version(InterviewId interview) throws Exception {
        return as(owner, () -> interviewQueries.of(id)).interviews().stream()
                .filter(one -> one.id().equals(interview))
                .findFirst()
                .orElseThrow()
                .version();
    }

    /** It was told, and has begun. */
    private void begin(InterviewId interview) throws Exception {
        rows.change(
                "update interview set state = 'HELD', ended_at = now(), announced = '{}', announced_at = now(),"
                        + " agreed_at = now() where id = ?",
                interview.value());
        rows.change(
                "update scorecard_assignment set starts_at = now() - interval '2 hours' where interview_id = ?",
                interview.value());
    }

    private void remind() throws Exception {
        for (ScorecardAssignmentId due : Callers.asSystem(() -> reminders.due())) {
            Callers.asSystem(() -> reminders.remind(due));
        }
    }

    private void complete() throws Exception {
        Callers.asSystem(() -> reminders.tellComplete(id));
    }

    private long mails(String kind, AccountId to) throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient where m.kind = ? and a.id = ?",
                kind,
                to.value());
    }

    private List<Signal> signals(AccountId member) throws Exception {
        return as(member, () -> today.mine()).lines().stream()
                .map(line -> line.signal())
                .toList();
    }

    private AccountId member(OrganizationRole role, String name) throws Exception {
        AccountId member = harbour.member(opening.organization(), role);
        rows.change("update account set display_name = ? where id = ?", name, member.value());
        return member;
    }

    private static <T> T as(AccountId person, Callable<T> query) throws Exception {
        return Callers.asPerson(person, query);
    }

    private static void as(AccountId person, Callers.Command command) throws Exception {
        Callers.asPerson(person, command);
    }
}
