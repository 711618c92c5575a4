package org.jobwright.services.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
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

    /** How these accounts applied for a posting; at any time. */
    List<JobApplication> applications(JobPostingId posting, Collection<AccountId> accounts) {
        return entityManager
                .createQuery(
                        "select a from JobApplication a where a.posting = :posting and a.candidate in :accounts",
                        JobApplication.class)
                .setParameter("posting", posting)
                .setParameter("accounts", accounts)
                .getResultList();
    }

    Optional<JobPosting> posting(JobPostingId id) {
        return Optional.ofNullable(entityManager.find(JobPosting.class, id));
    }
}
