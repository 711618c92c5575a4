package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.talent.contact.ContactRequest;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.ApplicationRepository;

/** The queries behind the signals of candidates: from what they were told, and from what they did themselves. */
@ApplicationScoped
class CandidateTodayRepository {

    private static final String EMPLOYER_RUNS = " and o.status not in (SUSPENDED, BLOCKED) and ";

    /** A posting that can still be applied for; its employer is named unless the advert keeps that secret. */
    private static final String OPEN_POSTING = " p.publishedFacts.publicTitle,"
            + " case when p.publishedFacts.confidential = true then '' else o.displayName end,"
            + " case when p.publishedFacts.visibility = UNLISTED then concat(p.reference, '.', p.linkKey)"
            + " else p.reference end";

    private static final String NOT_INTERNAL = " and p.publishedFacts.visibility <> INTERNAL" + EMPLOYER_RUNS;

    private static final String TAKES_APPLICATIONS = " and p.status = LIVE and p.validThrough > :now" + NOT_INTERNAL;

    private static final String STOPPED = " and (p.status <> LIVE or p.validThrough <= :now)" + NOT_INTERNAL;

    /** Whose answers are looked at; nobody has more applications that no employer opened. */
    private static final int MOST_SENT = 500;

    @PersistenceContext
    private EntityManager entityManager;

    /** Employers that ask to get in touch, the one that waits longest first. */
    Stream<TodayLine> contacts(AccountId candidate, LineFilter lines) {
        return query(
                        "select c.id, o.displayName, c.sentAt from ContactRequest c"
                                + " join HiringOrganization o on o.id = c.organization"
                                + " where c.account = :reader and c.state = SENT and c.sentAt > :since" + EMPLOYER_RUNS
                                + lines.condition("c") + " order by c.sentAt, c.id.value",
                        Signal.CONTACT_ASKED,
                        candidate,
                        lines)
                .setParameter("since", lines.now().minus(ContactRequest.ANSWERABLE))
                .getResultStream()
                .map(row -> new TodayLine(
                        Signal.CONTACT_ASKED,
                        row.get(0, ContactRequestId.class).value(),
                        row.get(1, String.class),
                        null,
                        null,
                        null,
                        1,
                        row.get(2, Instant.class)));
    }

    /** What employers wrote and the candidate has not read, one line for each conversation. */
    Stream<TodayLine> unread(AccountId candidate, LineFilter lines) {
        return query(
                        """
                        select a.id, a.postingTitle, o.displayName, a.reference, count(m), min(m.deliveredAt)
                        from Message m join m.conversation c join JobApplication a on a.id = c.application
                          join HiringOrganization o on o.id = a.organization
                        where c.candidate = :reader and m.side = EMPLOYER and m.state = DELIVERED and m.readAt is null
                          and\s""" + lines.condition("a")
                                + " group by a.id, a.postingTitle, o.displayName, a.reference order by min(m.deliveredAt), a.reference.value",
                        Signal.MESSAGE_UNREAD,
                        candidate,
                        lines)
                .getResultStream()
                .map(row -> application(
                        Signal.MESSAGE_UNREAD,
                        row.get(0, JobApplicationId.class),
                        row,
                        row.get(4, Long.class),
                        row.get(5, Instant.class)));
    }

    /** Where the promised day of an answer has passed. */
    Stream<TodayLine> late(AccountId candidate, LineFilter lines) {
        return query(
                        """
                        select a.id, a.postingTitle, o.displayName, a.reference, a.answerDueAt
                        from JobApplication a join HiringOrganization o on o.id = a.organization
                        where a.candidate = :reader and a.candidateStatus in :active and (a.answeredAt is null or a.waitsAgain = true)
                          and a.answerDueAt < :now""" + EMPLOYER_RUNS + lines.condition("a") + " order by a.answerDueAt, a.id.value",
                        Signal.EMPLOYER_LATE,
                        candidate,
                        lines)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .getResultStream()
                .map(row -> application(
                        Signal.EMPLOYER_LATE, row.get(0, JobApplicationId.class), row, 1, row.get(4, Instant.class)));
    }

    /** What the candidate began to write for an open posting and did not send; of several for one posting the latest. */
    Stream<TodayLine> unfinished(AccountId candidate, LineFilter lines) {
        return drafts(Signal.DRAFT_UNFINISHED, TAKES_APPLICATIONS, candidate, lines);
    }

    /** The same for a posting that has stopped taking applications. */
    Stream<TodayLine> stopped(AccountId candidate, LineFilter lines) {
        return drafts(Signal.DRAFT_STOPPED, STOPPED, candidate, lines);
    }

    private Stream<TodayLine> drafts(Signal signal, String posting, AccountId candidate, LineFilter lines) {
        return query(
                        "select d.id," + OPEN_POSTING + ", d.expiresAt from ApplicationDraft d"
                                + " join JobPosting p on p.id = d.posting join HiringOrganization o on o.id = p.organization"
                                + " where d.owner = :reader and d.application is null and d.expiresAt > :now"
                                + " and not exists (select e from ApplicationDraft e where e.owner = :reader"
                                + " and e.posting = d.posting and e.application is null and e.expiresAt > d.expiresAt)"
                                + " and not exists (select a from JobApplication a where a.candidate = :reader"
                                + " and a.posting = d.posting and a.candidateStatus in :active)"
                                + posting
                                + lines.condition("d")
                                + " order by d.expiresAt, d.id.value",
                        signal,
                        candidate,
                        lines)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .getResultStream()
                .map(row -> posting(signal, row.get(0, ApplicationDraftId.class).value(), row));
    }

    /** Saved jobs that end before a moment, and for which the candidate has not applied. */
    Stream<TodayLine> ending(AccountId candidate, Instant before, LineFilter lines) {
        return query(
                        "select p.id," + OPEN_POSTING + ", p.validThrough from SavedJob j"
                                + " join JobPosting p on p.id = j.posting join HiringOrganization o on o.id = p.organization"
                                + " where j.account = :reader and p.validThrough <= :before"
                                + " and not exists (select a from JobApplication a where a.candidate = :reader"
                                + " and a.posting = p.id)" + TAKES_APPLICATIONS
                                + lines.condition("p")
                                + " order by p.validThrough, p.reference",
                        Signal.SAVED_JOB_ENDS,
                        candidate,
                        lines)
                .setParameter("before", before)
                .getResultStream()
                .map(row -> posting(
                        Signal.SAVED_JOB_ENDS, row.get(0, JobPostingId.class).value(), row));
    }

    /** What nobody at the employer has opened, with an answer that can still be corrected. */
    Stream<TodayLine> correctable(AccountId candidate, LineFilter lines) {
        return query(
                        """
                        select a.id, a.postingTitle, o.displayName, a.reference, a.appliedAt, a
                        from JobApplication a join HiringOrganization o on o.id = a.organization
                        where a.candidate = :reader and a.candidateStatus = SUBMITTED""" + EMPLOYER_RUNS + lines.condition("a") + " order by a.appliedAt desc, a.id.value",
                        Signal.ANSWER_CORRECTABLE,
                        candidate,
                        lines)
                .setMaxResults(MOST_SENT)
                .getResultStream()
                .filter(row -> row.get(5, JobApplication.class).getContent().answers().stream()
                        .anyMatch(Answer::takesCorrection))
                .limit(lines.most())
                .map(row -> application(
                        Signal.ANSWER_CORRECTABLE,
                        row.get(0, JobApplicationId.class),
                        row,
                        1,
                        row.get(4, Instant.class)));
    }

    private TypedQuery<Tuple> query(String query, Signal signal, AccountId candidate, LineFilter lines) {
        return entityManager
                .createQuery(query, Tuple.class)
                .setParameter("reader", candidate)
                .setParameter("signal", signal)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most());
    }

    private static TodayLine application(Signal signal, JobApplicationId id, Tuple row, long count, Instant at) {
        return new TodayLine(
                signal,
                id.value(),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, ApplicationReference.class),
                null,
                count,
                at);
    }

    private static TodayLine posting(Signal signal, UUID subject, Tuple row) {
        String employer = row.get(2, String.class);
        return new TodayLine(
                signal,
                subject,
                row.get(1, String.class),
                employer.isEmpty() ? null : employer,
                null,
                row.get(3, String.class),
                1,
                row.get(4, Instant.class));
    }
}
