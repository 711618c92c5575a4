package org.jobwright.services.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.ApprovalFlow;
import org.jobwright.domain.approvals.ApprovalFlowId;
import org.jobwright.domain.approvals.ApprovalGroup;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores questions for permission, and who can be asked. */
@ApplicationScoped
class ApprovalRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ApprovalFlow flow) {
        entityManager.persist(flow);
    }

    void flush() {
        entityManager.flush();
    }

    /** Votes on it wait for each other, so that all of them count. */
    Optional<ApprovalFlow> lock(ApprovalFlowId id) {
        return Optional.ofNullable(entityManager.find(ApprovalFlow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One that no other node is processing. */
    Optional<ApprovalFlow> lockFree(ApprovalFlowId id) {
        return entityManager
                .createQuery("select f from ApprovalFlow f where f.id = :id", ApprovalFlow.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** The latest question about a subject, with everybody who was asked. */
    Optional<ApprovalFlow> latest(UUID subject) {
        Optional<ApprovalFlow> latest = entityManager
                .createQuery(
                        "select f from ApprovalFlow f where f.subject.id = :subject order by f.askedAt desc, f.id.value desc",
                        ApprovalFlow.class)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        latest.ifPresent(flow -> entityManager
                .createQuery(
                        "select g from ApprovalGroup g left join fetch g.approvers where g.flow = :flow",
                        ApprovalGroup.class)
                .setParameter("flow", flow)
                .getResultList());
        return latest;
    }

    /** The open question about a subject. */
    Optional<ApprovalFlow> lockOpen(UUID subject) {
        return entityManager
                .createQuery(
                        "select f from ApprovalFlow f where f.subject.id = :subject and f.state = PENDING",
                        ApprovalFlow.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The open questions in which a member is asked, now or later. */
    List<ApprovalFlowId> asking(AccountId account, OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select distinct f.id from Approver a join a.step g join g.flow f
                        where f.organization = :organization and f.state = PENDING and a.key.account = :account
                          and a.verdict is null and a.leftAt is null""", ApprovalFlowId.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getResultList();
    }

    /** Whether a member was ever asked about a subject. */
    boolean isAsked(AccountId account, UUID subject) {
        return !entityManager
                .createQuery("""
                        select 1 from Approver a join a.step g join g.flow f
                        where f.subject.id = :subject and a.key.account = :account""", Integer.class)
                .setParameter("subject", subject)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Open questions with a group that was asked before a moment and has had fewer reminders. */
    List<ApprovalFlowId> toRemind(Instant first, Instant second, int limit) {
        return entityManager
                .createQuery("""
                        select distinct f.id from ApprovalGroup g join g.flow f
                        where f.state = PENDING and g.state = DUE
                          and (g.dueAt <= :first and g.reminders < 1 or g.dueAt <= :second and g.reminders < 2)
                          and exists (select 1 from HiringOrganization o
                            where o.id = f.organization and o.status not in (SUSPENDED, BLOCKED))""", ApprovalFlowId.class)
                .setParameter("first", first)
                .setParameter("second", second)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The members of an organization who can answer, and what they may do. */
    Map<AccountId, OrganizationRole> members(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select m.account, m.role from OrganizationMembership m join Account a on a.id = m.account
                        where m.organization.id = :organization and m.endedAt is null and a.status <> SUSPENDED""", Tuple.class)
                .setParameter("organization", organization)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, AccountId.class), row -> row.get(1, OrganizationRole.class)));
    }

    Map<AccountId, String> names(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select a.id, a.displayName from Account a where a.id in :accounts", Tuple.class)
                        .setParameter("accounts", accounts)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row.get(0, AccountId.class), row -> row.get(1, String.class)));
    }
}
