package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Race;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.closing.CloseOutReminderService;
import org.jobwright.services.applications.decisions.RemovedAdvertService;
import org.jobwright.services.applications.team.HiringTeamService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.RenewJobPosting;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.Test;

/** A posting ends only when everyone in it has an answer. */
@ContainerTest
class PostingEndIT extends ClosingPosting {

    @Inject
    private CloseOutReminderService reminders;

    @Inject
    private RemovedAdvertService removed;

    @Inject
    private LiveAdvertService liveAdverts;

    @Inject
    private HiringTeamService teams;

    @Inject
    private ApplyService applying;

    @Inject
    private TodayQueries today;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private Race race;

    @Inject
    private OneRole oneRole;

    @Test
    void noCommandEndsAPostingAroundItsApplicants() throws Exception {
        assertNoCommandEndsIt(opening.recruiter());
        oneRole.during(() -> assertNoCommandEndsIt(opening.recruiter()));
        AccountId outside = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        asRecruiter(() -> teams.keepConfidential(opening.posting(), true));
        assertNoCommandEndsIt(outside);
        rows.change(
                "update job_posting set valid_through = now() - interval '1 second' where id = ?",
                opening.posting().value());
        assertNoCommandEndsIt(opening.recruiter());
    }

    private void assertNoCommandEndsIt(AccountId recruiter) throws Exception {
        for (Consumer<JobPostingId> end :
                List.<Consumer<JobPostingId>>of(postings::close, postings::fill, postings::withdraw)) {
            assertRefused(
                    "applications.closing.unanswered",
                    () -> Callers.asPerson(recruiter, () -> end.accept(opening.posting())));
        }
        assertEquals(List.of("LIVE"), posting());
    }

    /** In any order, with a new text to submit; a command that is new is among them. */
    @Test
    void noSequenceOfCommandsEndsIt() throws Exception {
        List<Method> commands = new ArrayList<>(Stream.of(JobPostingService.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName))
                .toList());
        Set<String> done = new TreeSet<>();
        Random random = new Random(238);
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(commands, random);
            for (Method command : commands) {
                isDone(() -> writeANewText());
                if (isDone(() -> call(command))) {
                    done.add(command.getName());
                }
                assertTrue(
                        List.of("LIVE", "PAUSED").contains(posting().getFirst()),
                        () -> command.getName() + " after " + done);
            }
        }
        assertEquals(Set.of("pause", "recall", "renew", "resume", "submit"), done);
        isDone(() -> writeANewText());
        isDone(() -> asRecruiter(() -> postings.submit(new SubmitJobPosting(opening.posting(), null))));
        int version = Integer.parseInt(rows.texts(
                        "select max(number) from posting_version where job_posting_id = ?",
                        opening.posting().value())
                .getFirst());
        harbour.publish(opening.posting(), version, opening.moderator());
        assertTrue(List.of("LIVE", "PAUSED").contains(posting().getFirst()));
    }

    private void writeANewText() throws Exception {
        Long seen = Long.valueOf(rows.texts(
                        "select version from job_posting where id = ?",
                        opening.posting().value())
                .getFirst());
        asRecruiter(() -> drafts.saveDraft(new SaveJobPostingDraft(opening.posting(), seen, harbour.advert())));
    }

    private void call(Method command) throws Exception {
        Class<?> parameter = command.getParameterTypes()[0];
        Object argument = parameter == JobPostingId.class
                ? opening.posting()
                : parameter == SubmitJobPosting.class
                        ? new SubmitJobPosting(opening.posting(), null)
                        : new RenewJobPosting(opening.posting(), inDays(40));
        asRecruiter(() -> command.invoke(postings, argument));
    }

    private static boolean isDone(Callers.Command command) throws Exception {
        try {
            command.run();
            return true;
        } catch (RuleViolation refused) {
            return false;
        } catch (InvocationTargetException refused) {
            assertInstanceOf(RuleViolation.class, refused.getCause());
            return false;
        }
    }

    @Test
    void aDecisionThatEndsOrADayByWhichTheyAreAnsweredLetsItEnd() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, manager, HiringTeamPart.HIRING_MANAGER);
        JobApplicationId id = id(application);
        Callers.asPerson(manager, () -> reviews.proposeDecision(rejection(id)));
        assertRefused("applications.closing.unanswered", () -> asRecruiter(() -> postings.close(opening.posting())));
        undoDecision(id);
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, null, false)));
        assertRefused("applications.closing.unanswered", () -> asRecruiter(() -> postings.close(opening.posting())));
        undoDecision(id);
        asRecruiter(() -> reviews.proposeDecision(ProposeDecision.keepOpen(List.of(id), inDays(20), null)));
        asRecruiter(() -> postings.close(opening.posting()));
        assertEquals(List.of("CLOSED"), posting());
        // The end relied on it.
        BulkOutcome refused = asRecruiter(() -> reviews.undoDecision(List.of(seen(id))));
        assertEquals(
                "applications.closing.relied-on",
                refused.refused().getFirst().reason().getCode());
        tellAll();
        var told = Callers.asPerson(ada, () -> mine.details(application))
                .orElseThrow()
                .timeline()
                .getFirst();
        assertEquals("KEPT_OPEN", told.words());
        assertEquals(inDays(20), told.until());
        assertEquals(List.of(), signals(), "they know when they are answered");
        rows.change(
                "update job_application set kept_open_until = current_date - 2 where reference = ?",
                application.value());
        assertEquals(List.of(Signal.POSTING_OVER), signals(), "the day has passed");
    }

    @Test
    void aRemovedAdvertAnswersEveryoneInJobwrightsName() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, null, false)));
        Callers.asModerator(
                opening.moderator(), () -> liveAdverts.takeDown(opening.posting(), "A pyramid scheme.", Ground.TERMS));
        Callers.asSystem(() -> removed.tell(id));
        Callers.asSystem(() -> removed.tell(id));
        var told = Callers.asPerson(ada, () -> mine.details(application)).orElseThrow();
        assertEquals(CandidateStatus.POSITION_CLOSED, told.summary().candidateStatus());
        assertEquals("ADVERT_REMOVED", told.timeline().getFirst().words());
        assertEquals(
                1,
                rows.count(
                        "from timeline_entry t join job_application a on a.id = t.application_id"
                                + " where a.reference = ? and t.reason = 'ADVERT_REMOVED' and t.actor_id is null",
                        application.value()));
        assertFalse(Callers.asSystem(() -> removed.due()).contains(id));
    }

    @Test
    void theLastHireStopsNewApplicationsAndAnswersNobody() throws Exception {
        ApplicationReference other = harbour.apply(opening);
        hire(application);
        assertEquals(List.of("PAUSED"), posting());
        assertEquals(0, pending(), "nobody is answered by itself");
        assertEquals(List.of(Signal.POSTING_OVER), signals());
        assertEquals(1, asked());
        assertRefused("applications.posting-paused", () -> harbour.apply(opening));
        rows.change(
                "update job_posting set openings_filled_at = openings_filled_at - interval '25 hours' where id = ?",
                opening.posting().value());
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(2, asked());
        JobApplicationId left = id(other);
        asRecruiter(() -> reviews.proposeDecision(rejection(left)));
        assertEquals(List.of(), signals());
    }

    @Test
    void peopleInAnExpiredPostingAreRemindedOfToTheLeadThenToTheOwnersAndNeverToOneWhoApplied() throws Exception {
        AccountId owner = harbour.member(opening.organization(), OrganizationRole.OWNER);
        AccountId recruiter = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        AccountId applied = harbour.member(opening.organization(), OrganizationRole.OWNER);
        harbour.apply(opening, applied, "Ines");
        expire("25 hours");
        assertTrue(Callers.asSystem(() -> reminders.due()).contains(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(
                List.of(opening.recruiter()), askedPeople(List.of(opening.recruiter(), owner, recruiter, applied)));
        expire("73 hours");
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(3, asked());
        assertEquals(
                List.of(opening.recruiter(), owner),
                askedPeople(List.of(opening.recruiter(), owner, recruiter, applied)));
        expire("167 hours");
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(3, asked());
        expire("169 hours");
        assertTrue(Callers.asSystem(() -> reminders.due()).contains(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        Callers.asSystem(() -> reminders.remind(opening.posting()));
        assertEquals(5, asked(), "after seven days for the last time");
        expire("400 hours");
        assertFalse(Callers.asSystem(() -> reminders.due()).contains(opening.posting()));
    }

    private void expire(String ago) throws Exception {
        rows.change(
                "update job_posting set valid_through = now() - cast(? as interval) where id = ?",
                ago,
                opening.posting().value());
    }

    /** Those among people who got a mail about it. */
    private List<AccountId> askedPeople(List<AccountId> people) throws Exception {
        List<String> asked = rows.texts(
                "select a.id from account a join outbox_message m on m.recipient = a.email"
                        + " where m.kind = 'CLOSE_OUT_DUE' and m.subject_id = ?",
                opening.posting().value());
        return people.stream()
                .filter(person -> asked.contains(person.value().toString()))
                .toList();
    }

    @Test
    void anApplicationJustBeforeTheLastHireIsInAndIsAnsweredAtTheEnd() throws Exception {
        JobApplicationId id = offered(application);
        AccountId late = harbour.person();
        DraftKey draft = draft();
        race.second(
                () -> Callers.asPerson(late, () -> {
                    harbour.send(draft);
                }),
                () -> Callers.asPerson(opening.recruiter(), () -> {
                    hired(id);
                }));
        assertEquals(List.of("PAUSED"), posting());
        assertEquals(List.of(Signal.POSTING_OVER), signals());
        assertRefused("applications.closing.unanswered", () -> asRecruiter(() -> postings.fill(opening.posting())));
        start(CloseOutOutcome.FILLED);
        confirm();
        tellAll();
        assertEquals(
                List.of("HIRED", "POSITION_CLOSED"),
                rows.texts(
                        "select candidate_status from job_application where posting_id = ? order by 1",
                        opening.posting().value()));
        assertEquals(List.of(), signals());
    }

    private DraftKey draft() throws Exception {
        DraftKey draft = Harbour.draftKey();
        Callers.asVisitor(() -> applying.saveDraft(new SaveApplicationDraft(
                draft, opening.reference(), Harbour.content(), Harbour.cv(), AttachmentChanges.NONE, null)));
        return draft;
    }

    @Test
    void anApplicationDuringTheLastHireIsInBeforeItOrRefused() throws Exception {
        JobApplicationId id = offered(application);
        AccountId late = harbour.person();
        DraftKey draft = draft();
        assertRefused(
                "applications.posting-paused",
                () -> race.second(
                        () -> Callers.asPerson(opening.recruiter(), () -> {
                            hired(id);
                        }),
                        () -> Callers.asPerson(late, () -> {
                            harbour.send(draft);
                        })));
        assertEquals(
                1,
                rows.count(
                        "from job_application where posting_id = ?",
                        opening.posting().value()));
    }

    private List<Signal> signals() throws Exception {
        return asRecruiter(() -> today.mine()).lines().stream()
                .map(line -> line.signal())
                .toList();
    }
}
