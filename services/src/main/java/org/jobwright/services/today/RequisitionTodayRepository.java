package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.shared.caller.Caller;

/** The queries behind the signals about permission to hire; the oldest first. */
@ApplicationScoped
class RequisitionTodayRepository {

    private static final String LINE = """
            select r.id, r.title, r.reference.value, p.displayName, %s
            from Requisition r join Account p on p.id = r.requestedBy %s
            where r.organization in :organizations and %s and %s""";

    private static final String DUE = "join ApprovalFlow f on f.subject.id = r.id.value join f.groups g";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    /** What the reader is asked. */
    Stream<TodayLine> waiting(Collection<OrganizationId> organizations, LineFilter lines) {
        return read(
                Signal.APPROVAL_WAITS, LINE.formatted("g.dueAt", DUE, lines.condition("r"), """
                        f.state = PENDING and g.state = DUE and exists (select 1 from Approver a
                          where a.step = g and a.key.account = :reader and a.verdict is null and a.leftAt is null)
                        order by g.dueAt"""), organizations, lines);
    }

    /** Questions in the reader's own organizations that too few can still answer. */
    Stream<TodayLine> missing(Collection<OrganizationId> owned, LineFilter lines) {
        return owned.isEmpty()
                ? Stream.empty()
                : read(
                        Signal.APPROVER_MISSING,
                        LINE.formatted("f.askedAt", DUE, lines.condition("r"), """
                                f.state = PENDING and g.state in (DUE, WAITING) and g.required >
                                  (select count(a.key.account.value) from Approver a join Account p on p.id = a.key.account
                                    where a.step = g and (a.verdict = APPROVE
                                      or a.verdict is null and a.leftAt is null and p.status <> SUSPENDED))
                                order by f.askedAt"""),
                        owned,
                        lines);
    }

    /** What the reader asked for and was refused. */
    Stream<TodayLine> refused(Collection<OrganizationId> organizations, LineFilter lines) {
        return read(
                Signal.REQUISITION_REFUSED,
                LINE.formatted(
                        "r.changedAt",
                        "",
                        lines.condition("r"),
                        "r.state = REFUSED and r.requestedBy = :reader order by r.changedAt"),
                organizations,
                lines);
    }

    private Stream<TodayLine> read(
            Signal signal, String query, Collection<OrganizationId> organizations, LineFilter lines) {
        return entityManager
                .createQuery(query, Tuple.class)
                .setParameter("organizations", organizations)
                .setParameter("reader", caller.person())
                .setParameter("signal", signal)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> new TodayLine(
                        signal,
                        row.get(0, RequisitionId.class).value(),
                        row.get(1, String.class),
                        row.get(3, String.class),
                        null,
                        row.get(2, String.class),
                        1,
                        row.get(4, Instant.class)));
    }
}
