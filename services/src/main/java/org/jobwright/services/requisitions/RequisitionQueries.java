package org.jobwright.services.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.requisitions.OpeningState;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** Requisitions as their readers see them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RequisitionQueries {

    private static final String ASKED_NOW = """
            exists (select 1 from Approver a join a.step g join g.flow f where f.subject.id = r.id.value
              and f.state = PENDING and g.state = DUE and a.key.account = :caller
              and a.verdict is null and a.leftAt is null)""";

    /** Owners and recruiters read all; others what they asked for, or were asked about. */
    private static final String READABLE = """
            (r.organization in :recruiting or r.organization in :working and (r.requestedBy = :caller
              or exists (select 1 from Approver a join a.step g join g.flow f
                where f.subject.id = r.id.value and a.key.account = :caller)))""";

    private static final String SUMMARY = """
            select new org.jobwright.services.requisitions.RequisitionSummary(
              r.reference, r.title, r.state, p.displayName, o.displayName, r.changedAt, %s)
            from Requisition r join Account p on p.id = r.requestedBy join HiringOrganization o on o.id = r.organization
            where\s""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private RequisitionAccess access;

    @Inject
    private Approvals approvals;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private OrganizationRepository names;

    @Inject
    private Caller caller;

    /** What waits for the caller's answer, the oldest first; at most 100. */
    public List<RequisitionSummary> waiting() {
        return bind(entityManager.createQuery(
                        SUMMARY.formatted("true") + READABLE + " and " + ASKED_NOW
                                + " order by r.changedAt, r.id.value",
                        RequisitionSummary.class))
                .setMaxResults(PageRequest.MAX_SIZE)
                .getResultList();
    }

    /** How many wait for the caller's answer. */
    public long countWaiting() {
        return bind(entityManager.createQuery(
                        "select count(r) from Requisition r where " + READABLE + " and " + ASKED_NOW, Long.class))
                .getSingleResult();
    }

    /** The others that the caller reads, the latest first. */
    public Page<RequisitionSummary> others(@NotNull PageRequest page) {
        String condition = READABLE + " and not " + ASKED_NOW;
        List<RequisitionSummary> items = bind(entityManager.createQuery(
                        SUMMARY.formatted("false") + condition + " order by r.changedAt desc, r.id.value",
                        RequisitionSummary.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(items, page, () -> bind(entityManager.createQuery(
                        "select count(r) from Requisition r where " + condition, Long.class))
                .getSingleResult());
    }

    /** All that the caller reads, the latest first. */
    public Page<RequisitionSummary> all(@NotNull PageRequest page) {
        List<RequisitionSummary> items = bind(entityManager.createQuery(
                        SUMMARY.formatted("case when " + ASKED_NOW + " then true else false end") + READABLE
                                + " order by r.changedAt desc, r.id.value",
                        RequisitionSummary.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(items, page, () -> bind(entityManager.createQuery(
                        "select count(r) from Requisition r where " + READABLE, Long.class))
                .getSingleResult());
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        List<MyOrganization> mine = organizations.mine().stream()
                .filter(MyOrganization::usesRequisitions)
                .toList();
        return query.setParameter("caller", caller.person())
                .setParameter("working", ids(mine))
                .setParameter(
                        "recruiting",
                        ids(mine.stream().filter(one -> one.role().mayRecruit()).toList()));
    }

    private static Collection<OrganizationId> ids(List<MyOrganization> some) {
        return some.stream().map(MyOrganization::id).toList();
    }

    /** One that the caller reads. */
    public RequisitionDetails details(@NotNull RequisitionReference reference) {
        Requisition found = requisitions.find(reference).orElseThrow(NotFound::new);
        OrganizationRole role = access.requireReader(found);
        return new RequisitionDetails(
                found.getId(),
                found.getVersion(),
                found.getReference(),
                found.getOrganization(),
                names.get(found.getOrganization()).getDisplayName(),
                name(found.getRequestedBy()),
                found.getState(),
                found.getContent(),
                found.getApproved(),
                count(found, OpeningState.FILLED),
                count(found, OpeningState.OPEN),
                approvals.latest(found.getId().value()).orElse(null),
                role,
                name(found.getChangedBy()),
                found.getChangedAt(),
                access.mayChange(found, role));
    }

    private String name(AccountId person) {
        return person == null ? "" : approvals.names(List.of(person)).getOrDefault(person, "");
    }

    private static long count(Requisition requisition, OpeningState state) {
        return requisition.getOpenings().stream()
                .filter(opening -> opening.getState() == state)
                .count();
    }
}
