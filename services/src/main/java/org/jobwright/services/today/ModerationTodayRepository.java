package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.statements.StatementFacts;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;

/** The queries behind the signals of moderators: nothing about which they may not decide. */
@ApplicationScoped
class ModerationTodayRepository {

    /** An employer without a row, because the queries need a value. */
    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    private static final String CASES = """
            select c.id, p.title, o.displayName, p.reference, c.deadline
            from ModerationCase c join JobPosting p on p.id = c.posting join HiringOrganization o on o.id = c.organization
            where o.status not in (SUSPENDED, BLOCKED) and c.organization not in :own and %s and %s
            order by c.deadline, c.id.value""";

    private static final String REPORTED = """
            select p.id, p.publishedFacts.publicTitle, o.displayName, p.reference, count(r), min(r.reportedAt)
            from PostingReport r join JobPosting p on p.id = r.posting join HiringOrganization o on o.id = r.organization
            where r.state = OPEN and r.organization not in :own and %s
            group by p.id, p.publishedFacts.publicTitle, o.displayName, p.reference
            order by min(r.reportedAt), p.reference""";

    private static final String REPORTED_MESSAGES = """
            select o.id, o.displayName, count(r), min(r.reportedAt)
            from MessageReport r join HiringOrganization o on o.id = r.organization
            where r.state = OPEN and r.organization not in :own and r.reporter <> :reader and r.author <> :reader and %s
            group by o.id, o.displayName order by min(r.reportedAt), o.id.value""";

    /** Not the moderator's own decisions, which another person answers, nor what a colleague took. */
    private static final String APPEALS = """
            select a.id, s.facts, p.title, a.deadline
            from Appeal a left join StatementOfReasons s on s.id = a.statement
              left join PostingReport r on r.id = a.report left join JobPosting p on p.id = r.posting
            where a.decidedAt is null and (a.decidedFirstBy.value is null or a.decidedFirstBy <> :reader)
              and (a.reviewer.value is null or a.reviewer = :reader)
              and (a.organization.value is null or a.organization not in :own) and %s
            order by a.deadline, a.id.value""";

    @PersistenceContext
    private EntityManager entityManager;

    /** The cases that the moderator took, the first deadline first. */
    Stream<TodayLine> taken(AccountId moderator, Set<OrganizationId> own, LineFilter lines) {
        return cases(Signal.CASE_MINE, "c.state = IN_REVIEW and c.assignee = :reader", moderator, own, lines);
    }

    /** The cases that no moderator has taken, the first deadline first. */
    Stream<TodayLine> waiting(AccountId moderator, Set<OrganizationId> own, LineFilter lines) {
        return cases(Signal.CASE_WAITING, "c.state = WAITING", moderator, own, lines);
    }

    private Stream<TodayLine> cases(
            Signal signal, String condition, AccountId moderator, Set<OrganizationId> own, LineFilter lines) {
        return lines(CASES.formatted(condition, lines.condition("c")), signal, moderator, own, lines)
                .map(row -> new TodayLine(
                        signal,
                        row.get(0, ModerationCaseId.class).value(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        null,
                        row.get(3, String.class),
                        1,
                        row.get(4, Instant.class)));
    }

    /** The adverts with undecided reports, the oldest report first. */
    Stream<TodayLine> reported(AccountId moderator, Set<OrganizationId> own, LineFilter lines) {
        return lines(REPORTED.formatted(lines.condition("p")), Signal.ADVERT_REPORTED, moderator, own, lines)
                .map(row -> new TodayLine(
                        Signal.ADVERT_REPORTED,
                        row.get(0, JobPostingId.class).value(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        null,
                        row.get(3, String.class),
                        row.get(4, Long.class),
                        row.get(5, Instant.class)));
    }

    /** The employers with undecided reports of messages, whichever side wrote them, the oldest report first. */
    Stream<TodayLine> reportedMessages(AccountId moderator, Set<OrganizationId> own, LineFilter lines) {
        return lines(REPORTED_MESSAGES.formatted(lines.condition("o")), Signal.MESSAGE_REPORTED, moderator, own, lines)
                .map(row -> new TodayLine(
                        Signal.MESSAGE_REPORTED,
                        row.get(0, OrganizationId.class).value(),
                        row.get(1, String.class),
                        null,
                        null,
                        null,
                        row.get(2, Long.class),
                        row.get(3, Instant.class)));
    }

    /** The appeals that the moderator may answer, the first deadline first. */
    Stream<TodayLine> appeals(AccountId moderator, Set<OrganizationId> own, LineFilter lines) {
        return lines(APPEALS.formatted(lines.condition("a")), Signal.APPEAL_WAITS, moderator, own, lines)
                .map(row -> new TodayLine(
                        Signal.APPEAL_WAITS,
                        row.get(0, AppealId.class).value(),
                        row.get(1) == null
                                ? row.get(2, String.class)
                                : row.get(1, StatementFacts.class).name(),
                        null,
                        null,
                        null,
                        1,
                        row.get(3, Instant.class)));
    }

    private Stream<Tuple> lines(
            String query, Signal signal, AccountId moderator, Set<OrganizationId> own, LineFilter lines) {
        return entityManager
                .createQuery(query, Tuple.class)
                .setParameter("own", own.isEmpty() ? Set.of(NONE) : own)
                .setParameter("reader", moderator)
                .setParameter("signal", signal)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most())
                .getResultStream();
    }
}
