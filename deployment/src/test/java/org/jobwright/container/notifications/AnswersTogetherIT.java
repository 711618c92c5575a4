package org.jobwright.container.notifications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.notifications.outbox.UndeliveredMailService;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an employer answers a person together is one mail with all titles. */
@ContainerTest
class AnswersTogetherIT {

    private static final int POSTINGS = 3;

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private UndeliveredMailService undelivered;

    @Inject
    private TodayQueries today;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId ada;
    private final List<ApplicationReference> references = new ArrayList<>();
    private final List<JobApplicationId> applications = new ArrayList<>();

    @BeforeEach
    void someoneAppliedForThreeJobs() throws Exception {
        opening = harbour.opening();
        ada = harbour.person();
        apply(opening);
        for (int i = 1; i < POSTINGS; i++) {
            JobPostingId posting = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
            apply(new Opening(
                    opening.recruiter(),
                    opening.organization(),
                    opening.moderator(),
                    posting,
                    harbour.reference(posting)));
        }
    }

    private void apply(Opening where) throws Exception {
        ApplicationReference reference = harbour.apply(where, ada, "Ada");
        references.add(reference);
        applications.add(Callers.asPerson(
                where.recruiter(),
                () -> reviewQueries.details(reference).applicant().id()));
    }

    @Test
    void threeAnswersThatAreDueTogetherAreOneMail() throws Exception {
        for (JobApplicationId one : applications) {
            decline(one, false);
        }
        areDue(applications);
        Queue<JobApplicationId> waiting = new ConcurrentLinkedQueue<>(applications);
        race.many(POSTINGS, () -> {
            Callers.asSystem(() -> telling.tell(waiting.remove()));
            return true;
        });
        areTold(applications);
        assertEquals(List.of("3"), mails());
        assertEquals(
                references.stream().map(ApplicationReference::value).sorted().toList(), named());
        assertEquals(List.of("" + POSTINGS), notices());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where recipient = (select email from account where id = ?)"
                                + " and kind = 'DECISION_RELEASED' and next_attempt_at > now()",
                        ada.value()));
    }

    @Test
    void anAnswerThatFailsHoldsUpNoOther() throws Exception {
        for (JobApplicationId one : applications) {
            decline(one, false);
        }
        JobApplicationId broken = applications.getFirst();
        rows.change("update job_application set candidate_status = 'HIRED' where id = ?", broken.value());
        areDue(applications);
        List<JobApplicationId> sound = applications.subList(1, POSTINGS);
        areTold(sound);
        assertEquals(List.of("2"), mails());
        rows.change("update job_application set candidate_status = 'SUBMITTED' where id = ?", broken.value());
        rows.change(
                "update outbox_message set attempts = 1 where kind = 'DECISION_RELEASED'"
                        + " and recipient = (select email from account where id = ?)",
                ada.value());
        areDue(List.of(broken));
        areTold(List.of(broken));
        assertEquals(
                List.of("0", "2"), mails(), "what is being sent is not changed; the late one is a mail of its own");
    }

    @Test
    void aRecruiterWhoTellsAtOnceWritesOneMailToo() throws Exception {
        ArrayDeque<JobApplicationId> rest = new ArrayDeque<>(applications);
        decline(rest.removeFirst(), true);
        assertEquals(List.of("1"), mails());
        for (JobApplicationId one : rest) {
            decline(one, true);
        }
        assertEquals(List.of("3"), mails());
        AccountId other = harbour.person();
        ApplicationReference alone = harbour.apply(opening, other, "Ben");
        decline(
                Callers.asPerson(
                        opening.recruiter(),
                        () -> reviewQueries.details(alone).applicant().id()),
                true);
        assertTrue(
                rows.count(
                                "from outbox_message m join account a on a.email = m.recipient where a.id = ?"
                                        + " and m.kind = 'DECISION_RELEASED' and m.next_attempt_at <= now()",
                                other.value())
                        == 1,
                "who waits for nothing else there is told at once");
    }

    @Test
    void aWithdrawnApplicationIsNotNamedAnyMore() throws Exception {
        for (JobApplicationId one : applications) {
            keepOpen(one);
        }
        areDue(applications);
        for (JobApplicationId one : applications) {
            Callers.asSystem(() -> telling.tell(one));
            Await.until(() ->
                    rows.count("from job_application where id = ? and decision_outcome is null", one.value()) == 1);
        }
        assertEquals(List.of("3"), mails());
        ApplicationReference first = subject();
        withdraw(first);
        List<String> rest = references.stream()
                .map(ApplicationReference::value)
                .filter(reference -> !reference.equals(first.value()))
                .sorted()
                .toList();
        assertEquals(rest, named());
        assertTrue(rest.contains(subject().value()), "it is about one that it names");
        dies();
        ApplicationReference last = subject();
        withdraw(references.stream()
                .filter(one -> !one.equals(first) && !one.equals(last))
                .findFirst()
                .orElseThrow());
        assertEquals(List.of(last.value()), named());
        withdraw(last);
        assertEquals(List.of(), mails(), "nothing is left to tell");
    }

    @Test
    void aWithdrawnApplicationIsNeitherNamedByAMailThatIsKeptNorByOneThatFailedOnce() throws Exception {
        for (JobApplicationId one : applications) {
            keepOpen(one);
        }
        areDue(applications);
        for (JobApplicationId one : applications) {
            Callers.asSystem(() -> telling.tell(one));
            Await.until(() ->
                    rows.count("from job_application where id = ? and decision_outcome is null", one.value()) == 1);
        }
        mailIs("state = 'KEPT'");
        ApplicationReference first = subject();
        withdraw(first);
        assertEquals(List.of("2"), mails());
        mailIs("state = 'PENDING', attempts = 1, last_error = '451', next_attempt_at = now() + interval '1 hour'");
        for (ApplicationReference rest : references) {
            if (!rest.equals(first)) {
                withdraw(rest);
            }
        }
        assertEquals(List.of(), mails());
    }

    @Test
    void aDeadMailIsSentAgainFromEachApplicationThatItNames() throws Exception {
        for (JobApplicationId one : applications.subList(0, 2)) {
            decline(one, true);
        }
        assertEquals(List.of("2"), mails());
        dies();
        assertEquals(Set.copyOf(applications.subList(0, 2)), dead(opening.recruiter()));
        Opening other = harbour.opening();
        ApplicationReference elsewhere = harbour.apply(other, ada, "Ada");
        assertEquals(Set.of(), dead(other.recruiter()), "another employer learns nothing of it");
        assertRefused(
                NOT_FOUND, () -> Callers.asPerson(other.recruiter(), () -> undelivered.resend(applications.get(1))));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where state = 'DEAD' and recipient ="
                                + " (select email from account where id = ?)",
                        ada.value()));
        Callers.asPerson(opening.recruiter(), () -> undelivered.resend(applications.get(1)));
        assertEquals(Set.of(), dead(opening.recruiter()));
        assertEquals(List.of("2"), mails());
        decline(
                Callers.asPerson(
                        other.recruiter(),
                        () -> reviewQueries.details(elsewhere).applicant().id()),
                other,
                true);
        assertEquals(List.of("0", "2"), mails(), "each employer writes its own");
    }

    @Test
    void anAnswerInAnotherLanguageIsAMailOfItsOwn() throws Exception {
        decline(applications.getFirst(), true);
        rows.change("update account set language = 'DE' where id = ?", ada.value());
        decline(applications.get(1), true);
        decline(applications.get(2), true);
        assertEquals(List.of("1", "2"), mails());
    }

    private void decline(JobApplicationId id, boolean atOnce) throws Exception {
        decline(id, opening, atOnce);
    }

    private void decline(JobApplicationId id, Opening where, boolean atOnce) throws Exception {
        Callers.asPerson(
                where.recruiter(),
                () -> reviews.proposeDecision(
                        ProposeDecision.reject(List.of(id), RejectionReason.MORE_EXPERIENCE_NEEDED, null, atOnce)));
    }

    private void keepOpen(JobApplicationId id) throws Exception {
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        Callers.asPerson(
                opening.recruiter(), () -> reviews.proposeDecision(ProposeDecision.keepOpen(List.of(id), later, null)));
    }

    private void withdraw(ApplicationReference reference) throws Exception {
        Callers.asPerson(ada, () -> candidates.withdraw(reference));
    }

    private void dies() throws Exception {
        mailIs("state = 'DEAD'");
    }

    private void mailIs(String state) throws Exception {
        rows.change(
                "update outbox_message set " + state + " where kind = 'DECISION_RELEASED'"
                        + " and recipient = (select email from account where id = ?)",
                ada.value());
    }

    /** The applications whose mail could not be delivered, as Today names them. */
    private Set<JobApplicationId> dead(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> today.mine()).lines().stream()
                .filter(line -> line.signal() == Signal.MAIL_DEAD)
                .map(line -> new JobApplicationId(line.subject()))
                .collect(Collectors.toSet());
    }

    /** The application that the only mail is about. */
    private ApplicationReference subject() throws Exception {
        return new ApplicationReference(rows.texts(
                        "select a.reference from outbox_message m join job_application a on a.id = m.subject_id"
                                + " and a.reference = m.facts #>> '{application,reference}'"
                                + " where m.kind = 'DECISION_RELEASED' and a.candidate_id = ?",
                        ada.value())
                .getFirst());
    }

    private void areDue(List<JobApplicationId> some) throws Exception {
        for (JobApplicationId one : some) {
            rows.change(
                    "update job_application set decision_release_at = now() - interval '1 second' where id = ?",
                    one.value());
        }
    }

    private void areTold(List<JobApplicationId> some) throws Exception {
        for (JobApplicationId one : some) {
            Await.until(() ->
                    rows.count("from job_application where id = ? and candidate_status = 'NOT_SELECTED'", one.value())
                            == 1);
        }
    }

    /** How many lines each mail about an answer has. */
    private List<String> mails() throws Exception {
        return rows.texts(
                "select coalesce(jsonb_array_length(m.facts -> 'lines'), 0)::text from outbox_message m"
                        + " join account a on a.email = m.recipient where a.id = ? and m.kind = 'DECISION_RELEASED'"
                        + " order by 1",
                ada.value());
    }

    private List<String> named() throws Exception {
        return rows.texts(
                "select line #>> '{facts,application,reference}' from outbox_message m"
                        + " join account a on a.email = m.recipient"
                        + " cross join jsonb_array_elements(m.facts -> 'lines') line"
                        + " where a.id = ? and m.kind = 'DECISION_RELEASED' order by 1",
                ada.value());
    }

    private List<String> notices() throws Exception {
        return rows.as(
                Rows.Caller.person(ada),
                connection -> Rows.texts(connection, "select count(*) from notice where kind = 'DECISION_RELEASED'"));
    }
}
