package org.jobwright.services.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.EarlierInvitation;
import org.jobwright.domain.talent.PoolInvitation;

/** Loads and stores invitations of people in a talent pool. */
@ApplicationScoped
class PoolInvitationRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(PoolInvitation invitation) {
        entityManager.persist(invitation);
    }

    /** Invitations of these accounts since a moment, the latest first. */
    List<EarlierInvitation> since(OrganizationId organization, Collection<AccountId> accounts, Instant since) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.domain.talent.EarlierInvitation(i.invitedAt, a.displayName)
                        from PoolInvitation i join Account a on a.id = i.invitedBy
                        where i.organization = :organization and i.account in :accounts and i.invitedAt > :since
                        order by i.invitedAt desc""", EarlierInvitation.class)
                .setParameter("organization", organization)
                .setParameter("accounts", accounts)
                .setParameter("since", since)
                .getResultList();
    }

    /** Whether one of these accounts applied for a posting at any time. */
    boolean hasApplied(JobPostingId posting, Collection<AccountId> accounts) {
        return entityManager
                        .createQuery("""
                                select count(a) from JobApplication a
                                where a.posting = :posting and a.candidate in :accounts""", Long.class)
                        .setParameter("posting", posting)
                        .setParameter("accounts", accounts)
                        .getSingleResult()
                > 0;
    }

    Optional<JobPosting> posting(JobPostingId id) {
        return Optional.ofNullable(entityManager.find(JobPosting.class, id));
    }
}
