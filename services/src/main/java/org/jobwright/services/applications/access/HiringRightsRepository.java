package org.jobwright.services.applications.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.shared.caller.Caller;

/** What {@link HiringRights} are made of: roles, parts in teams, confidential postings and assignments. */
@ApplicationScoped
public class HiringRightsRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    /**
     * Whose posting it is, whether its applicants are kept within the team, and the part of a person in it.
     *
     * @param part null outside the team
     */
    record Hiring(OrganizationId organization, boolean confidential, HiringTeamPart part) {}

    Optional<Hiring> hiring(JobPostingId posting, AccountId account) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.access.HiringRightsRepository$Hiring(
                          p.organization, p.hiringConfidential, t.part)
                        from JobPosting p
                          left join HiringTeamMember t on t.posting = p.id and t.account = :account and t.until is null
                        where p.id = :posting""", Hiring.class)
                .setParameter("posting", posting)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** The postings of an organization where a person of this role has a right. */
    List<JobPostingId> postings(
            OrganizationId organization, AccountId person, OrganizationRole role, Predicate<HiringRights> right) {
        return entityManager
                .createQuery(
                        "select p.id, t.part, p.hiringConfidential from JobPosting p"
                                + " left join HiringTeamMember t on t.posting = p.id and t.account = :person and t.until is null"
                                + " where p.organization = :organization",
                        Tuple.class)
                .setParameter("person", person)
                .setParameter("organization", organization)
                .getResultStream()
                .filter(row -> right.test(new HiringRights(
                        role, row.get(1, HiringTeamPart.class), Boolean.TRUE.equals(row.get(2, Boolean.class)), false)))
                .map(row -> row.get(0, JobPostingId.class))
                .toList();
    }

    /** Whether a person applied for a posting, and did not withdraw. */
    public boolean hasApplied(JobPostingId posting, AccountId account) {
        return entityManager
                        .createQuery("""
                                select count(a) from JobApplication a
                                where a.posting = :posting and a.candidate = :account and a.candidateStatus <> WITHDRAWN""", Long.class)
                        .setParameter("posting", posting)
                        .setParameter("account", account)
                        .getSingleResult()
                > 0;
    }

    /** Who leads a posting and has not applied for it; empty for nobody. */
    public List<AccountId> lead(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select t.account from HiringTeamMember t
                        where t.posting = :posting and t.part = LEAD and t.until is null
                          and not exists (select a from JobApplication a where a.posting = :posting
                            and a.candidate = t.account and a.candidateStatus <> WITHDRAWN)""", AccountId.class)
                .setParameter("posting", posting)
                .getResultList();
    }

    /** Whether each of the applications is assigned to the person. */
    boolean isAssigned(Collection<JobApplication> applications, AccountId account) {
        List<JobApplicationId> ids =
                applications.stream().map(JobApplication::getId).distinct().toList();
        return entityManager
                        .createQuery("""
                                select count(s) from ApplicationAssignment s
                                where s.key.application in :applications and s.key.account = :account""", Long.class)
                        .setParameter("applications", ids)
                        .setParameter("account", account)
                        .getSingleResult()
                == ids.size();
    }

    /**
     * Those who answer the applicants of a posting: owners, recruiters, and the lead. For a candidate who no longer sees
     * the posting, it counts as confidential.
     */
    public List<AccountId> handlers(JobPostingId posting, OrganizationId organization) {
        return members(posting, organization, HiringRights::mayRelease);
    }

    /** The members of the organization who have a right on the applications of a posting. */
    public List<AccountId> members(JobPostingId posting, OrganizationId organization, Predicate<HiringRights> right) {
        return rows(posting, organization, right)
                .map(row -> row.get(0, AccountId.class))
                .toList();
    }

    /** How many members can read each application for a posting, by role, without the candidate. */
    public Map<OrganizationRole, Long> readers(JobPostingId posting, OrganizationId organization, AccountId candidate) {
        return rows(posting, organization, HiringRights::mayRead)
                .filter(row -> !candidate.equals(row.get(0, AccountId.class)))
                .collect(Collectors.groupingBy(row -> row.get(1, OrganizationRole.class), Collectors.counting()));
    }

    private Stream<Tuple> rows(JobPostingId posting, OrganizationId organization, Predicate<HiringRights> right) {
        return entityManager
                .createQuery("""
                        select m.account, m.role, t.part, p.hiringConfidential
                        from OrganizationMembership m join Account a on a.id = m.account
                          left join JobPosting p on p.id = :posting
                          left join HiringTeamMember t on t.posting = :posting and t.account = m.account and t.until is null
                        where m.organization.id = :organization and m.endedAt is null and a.status = :active""", Tuple.class)
                .setParameter("posting", posting)
                .setParameter("organization", organization)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .filter(row -> right.test(new HiringRights(
                        row.get(1, OrganizationRole.class),
                        row.get(2, HiringTeamPart.class),
                        !Boolean.FALSE.equals(row.get(3, Boolean.class)),
                        false)));
    }

    /** The applications of a posting: all, or those assigned to a person. */
    ReadableApplications applications(JobPostingId posting, AccountId person, boolean all) {
        ReadableApplications readable = new ReadableApplications(person);
        if (all) {
            readable.add(posting);
        } else {
            entityManager
                    .createQuery("""
                            select s.key.application from ApplicationAssignment s
                            where s.posting = :posting and s.key.account = :person""", JobApplicationId.class)
                    .setParameter("posting", posting)
                    .setParameter("person", person)
                    .getResultList()
                    .forEach(application -> readable.add(application, posting));
        }
        return readable;
    }

    /** The applications that a person reads, wherever they work. */
    public ReadableApplications readable(AccountId person) {
        return applications(person, HiringRights::mayRead);
    }

    /**
     * The same by a link that works without signing in: nothing of organizations that want their members to sign in at their
     * provider.
     */
    public ReadableApplications readableByLink(AccountId person) {
        Map<OrganizationId, OrganizationRole> roles = roles(person);
        if (!roles.isEmpty()) {
            entityManager
                    .createQuery(
                            "select p.organization from IdentityProvider p"
                                    + " where p.required = true and p.organization in :organizations",
                            OrganizationId.class)
                    .setParameter("organizations", roles.keySet())
                    .getResultList()
                    .forEach(roles::remove);
        }
        return applications(person, HiringRights::mayRead, roles);
    }

    /** The applications of an organization to postings that are not confidential, without the reader's own. */
    ReadableApplications readableIn(OrganizationId organization, AccountId reader) {
        ReadableApplications readable = new ReadableApplications(reader);
        readable.add(organization);
        entityManager
                .createQuery(
                        "select p.id from JobPosting p where p.organization = :organization"
                                + " and p.hiringConfidential = true",
                        JobPostingId.class)
                .setParameter("organization", organization)
                .getResultList()
                .forEach(posting -> readable.add(organization, posting, false));
        return readable;
    }

    /** The applications on which a person has a right, with those assigned to them, in organizations that are active. */
    ReadableApplications applications(AccountId person, Predicate<HiringRights> right) {
        return applications(person, right, roles(person));
    }

    private ReadableApplications applications(
            AccountId person, Predicate<HiringRights> right, Map<OrganizationId, OrganizationRole> roles) {
        ReadableApplications readable = new ReadableApplications(person);
        if (roles.isEmpty()) {
            return readable;
        }
        Set<OrganizationId> partly = new HashSet<>();
        roles.forEach((organization, role) -> {
            if (right.test(new HiringRights(role, null, false, false))) {
                readable.add(organization);
            } else {
                partly.add(organization);
            }
        });
        special(person, roles.keySet(), partly).forEach(row -> {
            OrganizationId organization = row.get(1, OrganizationId.class);
            HiringRights rights = new HiringRights(
                    roles.get(organization), row.get(2, HiringTeamPart.class), row.get(3, Boolean.class), false);
            readable.add(organization, row.get(0, JobPostingId.class), right.test(rights));
        });
        assigned(person, roles.keySet()).forEach(row -> {
            HiringRights rights = new HiringRights(
                    roles.get(row.get(2, OrganizationId.class)),
                    row.get(3, HiringTeamPart.class),
                    row.get(4, Boolean.class),
                    true);
            if (right.test(rights)) {
                readable.add(row.get(0, JobApplicationId.class), row.get(1, JobPostingId.class));
            }
        });
        return readable;
    }

    private Map<OrganizationId, OrganizationRole> roles(AccountId person) {
        Map<OrganizationId, OrganizationRole> roles = new HashMap<>();
        entityManager
                .createQuery("""
                        select m.organization.id, m.role from OrganizationMembership m
                        where m.account = :person and m.endedAt is null
                          and m.organization.status not in (SUSPENDED, BLOCKED)""", Tuple.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(row -> roles.put(row.get(0, OrganizationId.class), row.get(1, OrganizationRole.class)));
        roles.keySet().removeIf(caller::isClosed);
        return roles;
    }

    /**
     * The postings where the role alone does not decide: confidential ones, and those that the person reads only by a
     * part in the team.
     */
    private List<Tuple> special(AccountId person, Set<OrganizationId> organizations, Set<OrganizationId> partly) {
        TypedQuery<Tuple> query = entityManager
                .createQuery(
                        "select p.id, p.organization, t.part, p.hiringConfidential from JobPosting p"
                                + " left join HiringTeamMember t on t.posting = p.id and t.account = :person and t.until is null"
                                + " where p.organization in :organizations and (p.hiringConfidential = true"
                                + (partly.isEmpty() ? ")" : " or t.part is not null and p.organization in :partly)"),
                        Tuple.class)
                .setParameter("person", person)
                .setParameter("organizations", organizations);
        if (!partly.isEmpty()) {
            query.setParameter("partly", partly);
        }
        return query.getResultList();
    }

    private List<Tuple> assigned(AccountId person, Set<OrganizationId> organizations) {
        return entityManager
                .createQuery("""
                        select s.key.application, s.posting, p.organization, t.part, p.hiringConfidential
                        from ApplicationAssignment s join JobPosting p on p.id = s.posting
                          left join HiringTeamMember t on t.posting = p.id and t.account = :person and t.until is null
                        where s.key.account = :person and p.organization in :organizations""", Tuple.class)
                .setParameter("person", person)
                .setParameter("organizations", organizations)
                .getResultList();
    }
}
