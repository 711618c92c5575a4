package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.caller.Caller;

/** The queries behind the signals about offers; the most urgent first. No line names pay. */
@ApplicationScoped
class OfferTodayRepository {

    /** What the candidate was told, as long as no decision is on its way. */
    private static final String SENT =
            """
            select o.id, a.applicantName, a.reference, p.reference, a.postingTitle, %s
            from OfferVersion v join v.offer o join JobApplication a on a.id = o.application
              join JobPosting p on p.id = a.posting
            where a.candidateStatus in\s""" + PersonLineRepository.ACTIVE + " and a.decision.outcome is null and %s and %s";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private PersonLineRepository people;

    /** Offers that the reader is asked to approve; the applicant is not named, whom they may not know. */
    Stream<TodayLine> waiting(Collection<OrganizationId> organizations, LineFilter lines) {
        return entityManager
                .createQuery("""
                        select o.id, o.postingTitle, p.displayName, o.reference.value, g.dueAt
                        from OfferVersion v join v.offer o join ApprovalFlow f on f.subject.id = v.id.value
                          join f.groups g join Account p on p.id = f.requestedBy
                        where o.organization in :organizations and o.candidate <> :reader
                          and f.state = PENDING and g.state = DUE and exists (select 1 from Approver a
                            where a.step = g and a.key.account = :reader and a.verdict is null and a.leftAt is null)
                          and %s order by g.dueAt, o.id.value""".formatted(lines.condition("o")), Tuple.class)
                .setParameter("organizations", organizations)
                .setParameter("reader", caller.person())
                .setParameter("signal", Signal.OFFER_APPROVAL_WAITS)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> new TodayLine(
                        Signal.OFFER_APPROVAL_WAITS,
                        row.get(0, OfferId.class).value(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        null,
                        row.get(3, String.class),
                        1,
                        row.get(4, Instant.class)));
    }

    /** Offers accepted before a moment, with a hire that nobody has confirmed. */
    Stream<TodayLine> accepted(Instant before, LineFilter lines, ReadableApplications tellable) {
        return people.read(
                Signal.OFFER_ACCEPTED,
                SENT.formatted("v.answeredAt", "v.state = ACCEPTED and v.answeredAt < :before", lines.condition("o")),
                " order by v.answeredAt, o.id.value",
                lines,
                tellable,
                Map.of("before", before));
    }

    /** Offers that the candidate asked to change, and that were neither changed nor confirmed. */
    Stream<TodayLine> changeAsked(LineFilter lines, ReadableApplications tellable) {
        return people.read(
                Signal.OFFER_CHANGE_ASKED,
                SENT.formatted("v.answeredAt", "v.state = CHANGE_ASKED", lines.condition("o")),
                " order by v.answeredAt, o.id.value",
                lines,
                tellable,
                Map.of());
    }

    /** Offers without an answer of which the last day ends before a moment, or has ended. */
    Stream<TodayLine> unanswered(Instant before, LineFilter lines, ReadableApplications tellable) {
        return people.read(
                Signal.OFFER_UNANSWERED,
                // the last day, and not the midnight after it
                SENT.formatted(
                        "v.answerBy - 1 second", "v.state = SENT and v.answerBy <= :before", lines.condition("o")),
                " order by v.answerBy, o.id.value",
                lines,
                tellable,
                Map.of("before", before));
    }

    /** Offers that the reader can still answer. */
    Stream<TodayLine> due(LineFilter lines) {
        return entityManager
                .createQuery("""
                        select o.id, o.postingTitle, h.displayName, o.applicationReference, v.answerBy
                        from OfferVersion v join v.offer o join HiringOrganization h on h.id = o.organization
                        where o.candidate = :reader and v.state = SENT and v.answerBy > :now
                          and %s order by v.answerBy, o.id.value""".formatted(lines.condition("o")), Tuple.class)
                .setParameter("reader", caller.person())
                .setParameter("signal", Signal.OFFER_DUE)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> new TodayLine(
                        Signal.OFFER_DUE,
                        row.get(0, OfferId.class).value(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, ApplicationReference.class),
                        null,
                        1,
                        row.get(4, Instant.class).minusMillis(1))); // the last day, and not the midnight after it
    }
}
