package org.jobwright.services.applications.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.team.HiringTeam;
import org.jobwright.domain.applications.team.HiringTeamMember;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingDrafted;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.caller.Caller;

/** The hiring teams of postings; the member who begins a posting leads it, also by a program. */
@ApplicationScoped
class HiringTeamRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    void onDrafted(@Observes JobPostingDrafted event) {
        add(new HiringTeamMember(
                event.posting(), event.organization(), caller.author(), HiringTeamPart.LEAD, event.at()));
    }

    void add(HiringTeamMember member) {
        entityManager.persist(member);
    }

    void flush() {
        entityManager.flush();
    }

    HiringTeam of(JobPostingId posting, OrganizationId organization) {
        return new HiringTeam(
                posting,
                organization,
                entityManager
                        .createQuery(
                                "select t from HiringTeamMember t where t.posting = :posting and t.until is null",
                                HiringTeamMember.class)
                        .setParameter("posting", posting)
                        .getResultList());
    }

    /** The postings that a person leads. */
    List<JobPostingId> ledBy(AccountId account, OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select t.posting from HiringTeamMember t
                        where t.account = :account and t.organization = :organization and t.part = LEAD and t.until is null""", JobPostingId.class)
                .setParameter("account", account)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Ends the places of a person in the teams of an organization, and what was assigned to them. */
    void endPlaces(AccountId account, OrganizationId organization, Instant now) {
        places(account)
                .filter(place -> place.getOrganization().equals(organization))
                .forEach(place -> place.end(now));
        endAssignments(account, organization, null);
    }

    /** Ends all places of a person, and everything that was assigned to them. */
    void endPlaces(AccountId account, Instant now) {
        places(account).forEach(place -> place.end(now));
        endAssignments(account, null, null);
    }

    /** Ends what was assigned to a person: in a posting, an organization, or everywhere. */
    private void endAssignments(AccountId account, OrganizationId organization, JobPostingId posting) {
        entityManager.flush();
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select cast(jobwright_end_assignments(:account, :organization, :posting) as text)",
                        String.class)
                .setParameter("account", account.value(), UUID.class)
                .setParameter("organization", organization == null ? null : organization.value(), UUID.class)
                .setParameter("posting", posting == null ? null : posting.value(), UUID.class)
                .getSingleResult();
    }

    /** Ends what was assigned to a person in a posting. */
    void endAssignments(AccountId account, JobPostingId posting) {
        endAssignments(account, null, posting);
    }

    private Stream<HiringTeamMember> places(AccountId account) {
        return entityManager
                .createQuery(
                        "select t from HiringTeamMember t where t.account = :account and t.until is null",
                        HiringTeamMember.class)
                .setParameter("account", account)
                .getResultStream();
    }

    boolean isMember(AccountId account, OrganizationId organization) {
        return entityManager
                        .createQuery("""
                                select count(m) from OrganizationMembership m
                                where m.organization.id = :organization and m.account = :account and m.endedAt is null""", Long.class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .getSingleResult()
                > 0;
    }
}
