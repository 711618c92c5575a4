package org.jobwright.services.applications.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.applications.team.HiringTeamDetails.Other;
import org.jobwright.services.applications.team.HiringTeamDetails.Suggestion;
import org.jobwright.services.applications.team.HiringTeamDetails.TeamMember;
import org.jobwright.services.organizations.OrganizationGuard;

/** The hiring team of a posting, for the members of its organization. */
@Stateless
@RolesAllowed(Role.PERSON)
public class HiringTeamQueries {

    /** How many earlier postings are looked at for a team to begin with. */
    private static final int MOST_EARLIER = 50;

    private static final String POSTINGS = "select new org.jobwright.services.applications.team.LedPosting("
            + "p.reference, p.title) from JobPosting p where p.organization = :organization"
            + " and p.status not in (FILLED, CLOSED, WITHDRAWN, BLOCKED)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PostingRepository postings;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    /** The team of a posting. */
    public HiringTeamDetails team(String postingReference) {
        JobPosting posting = postings.get(postingReference);
        HiringRights rights = guard.rights(posting.getId());
        boolean editable = rights.mayEditStages();
        List<TeamMember> members = members(posting.getId());
        List<Other> others = editable ? others(posting, members) : List.of();
        return new HiringTeamDetails(
                posting.getId(),
                posting.getReference(),
                posting.getTitle(),
                members,
                others,
                members.size() <= 1 ? suggestion(posting, others) : null,
                posting.isHiringConfidential(),
                posting.isClosedWhenFilled(),
                editable,
                rights.role() != null && rights.role().mayRecruit(),
                rights.mayMove());
    }

    /** The team of a posting at a glance. */
    public TeamSummary summary(JobPostingId posting) {
        guard.rights(posting);
        List<TeamMember> members = members(posting);
        return new TeamSummary(
                members.stream()
                        .filter(member -> member.part() == HiringTeamPart.LEAD)
                        .map(TeamMember::name)
                        .findFirst()
                        .orElse(null),
                members.size());
    }

    /** The postings that a member leads and that have not ended: someone has to take these over when they leave. */
    public List<LedPosting> ledBy(OrganizationId organization, AccountId member) {
        organizations.requireWorking(organization);
        return entityManager
                .createQuery(
                        POSTINGS + " and exists (select 1 from HiringTeamMember t where t.posting = p.id"
                                + " and t.account = :member and t.part = LEAD and t.until is null) order by p.title, p.reference",
                        LedPosting.class)
                .setParameter("organization", organization)
                .setParameter("member", member)
                .getResultList();
    }

    /** The postings that have not ended and that nobody leads. */
    public List<LedPosting> withoutLead(OrganizationId organization) {
        organizations.requireWorking(organization);
        organizations.requireOwner(organization);
        return entityManager
                .createQuery(
                        POSTINGS + " and not exists (select 1 from HiringTeamMember t where t.posting = p.id"
                                + " and t.part = LEAD and t.until is null) order by p.title, p.reference",
                        LedPosting.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    private List<TeamMember> members(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.team.HiringTeamDetails$TeamMember(
                          t.account, p.displayName, m.role, t.part, t.since)
                        from HiringTeamMember t join Account p on p.id = t.account
                          join OrganizationMembership m on m.account = t.account and m.organization.id = t.organization
                            and m.endedAt is null
                        where t.posting = :posting and t.until is null order by lower(p.displayName)""", TeamMember.class)
                .setParameter("posting", posting)
                .getResultStream()
                .sorted(Comparator.comparing(TeamMember::part))
                .toList();
    }

    private List<Other> others(JobPosting posting, List<TeamMember> members) {
        Set<AccountId> inTeam = members.stream().map(TeamMember::account).collect(Collectors.toSet());
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.team.HiringTeamDetails$Other(
                          m.account, p.displayName, m.role,
                          case when exists (select 1 from JobApplication a where a.posting = :posting
                            and a.candidate = m.account and a.candidateStatus <> WITHDRAWN) then true else false end)
                        from OrganizationMembership m join Account p on p.id = m.account
                        where m.organization.id = :organization and m.endedAt is null
                        order by lower(p.displayName)""", Other.class)
                .setParameter("posting", posting.getId())
                .setParameter("organization", posting.getOrganization())
                .getResultStream()
                .filter(member -> !inTeam.contains(member.account()))
                .toList();
    }

    /** The latest other posting for the same department, else with the same title, that had a team of several. */
    private Suggestion suggestion(JobPosting posting, List<Other> others) {
        Set<AccountId> possible = others.stream()
                .filter(other -> !other.applied())
                .map(Other::account)
                .collect(Collectors.toSet());
        if (possible.isEmpty()) {
            return null;
        }
        JobAdvert advert = posting.latest().getAdvert();
        String department = advert.employer().department();
        List<Tuple> earlier = entityManager
                .createQuery("""
                        select p.id, p.reference, p.title, v.advert from JobPosting p join p.versions.items v
                        where p.organization = :organization and p.id <> :posting
                          and v.number = (select max(w.number) from PostingVersion w where w.posting = p)
                          and (select count(t) from HiringTeamMember t where t.posting = p.id and t.until is null) > 1
                        order by p.createdAt desc, p.id""", Tuple.class)
                .setParameter("organization", posting.getOrganization())
                .setParameter("posting", posting.getId())
                .setMaxResults(MOST_EARLIER)
                .getResultList();
        return earlier.stream()
                .filter(row -> !department.isEmpty()
                        && department.equalsIgnoreCase(
                                row.get(3, JobAdvert.class).employer().department()))
                .findFirst()
                .or(() -> earlier.stream()
                        .filter(row -> !posting.getTitle().isEmpty()
                                && posting.getTitle().equalsIgnoreCase(row.get(2, String.class)))
                        .findFirst())
                .map(row -> new Suggestion(
                        row.get(0, JobPostingId.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        members(row.get(0, JobPostingId.class)).stream()
                                .filter(member -> possible.contains(member.account()))
                                .toList()))
                .filter(suggestion -> !suggestion.members().isEmpty())
                .orElse(null);
    }
}
