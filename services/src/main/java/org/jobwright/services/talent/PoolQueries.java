package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/**
 * The talent pool of an employer: who agreed, did not leave and does not hide from the caller, found in the database as
 * it is at that moment.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class PoolQueries {

    /** Of the words of a search. */
    public static final int MOST_LETTERS = 200;

    /** What the reader may read of those who are in the pool. */
    private static final String POOLED = """
             from PoolMembership m join JobApplication a on a.organization = m.organization and a.candidate = m.account
            where m.organization = :organization and m.state = IN and m.consent.until > :now
              and a.candidateStatus <> WITHDRAWN and a.blindUntil is null and\s""" + PoolRepository.NOT_GONE + " and ";

    private static final String FOUND = """
             and (lower(a.applicantName) like :words escape '!' or lower(a.postingTitle) like :words escape '!'
              or lower(a.headline) like :words escape '!' or lower(a.location) like :words escape '!'
              or a.written like :words escape '!'
              or exists (select 1 from ApplicationTag g join Tag t on t.id = g.key.tag
                where g.key.application = a.id and lower(t.name) like :words escape '!'))""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PoolRepository pool;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Whether the person of an application is in the pool; empty if they were never asked. Who hides looks gone. */
    @Discloses(AccessPart.APPLICATION)
    public Optional<PoolPlace> place(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        if (application.isBlind()) {
            return Optional.empty(); // since when tells who it is
        }
        Instant now = clock.instant();
        return pool.find(application.getOrganization(), application.getCandidate())
                .map(membership -> place(membership, now));
    }

    private PoolPlace place(PoolMembership membership, Instant now) {
        PoolState state = membership.getState(now);
        boolean left =
                state == PoolState.LEFT || state == PoolState.IN && pool.isGone(membership, caller.person(), now);
        return new PoolPlace(left ? PoolState.LEFT : state, left ? null : membership.getStateAt());
    }

    /**
     * Who is in the pool, the latest applicant first.
     *
     * @param words that occur in what a person sent, in a tag, or in the title of a posting; blank for everybody
     */
    @Discloses(AccessPart.LIST)
    public Page<PooledPerson> people(
            @NotNull OrganizationId organization, @Size(max = MOST_LETTERS) String words, @NotNull PageRequest page) {
        organizations.requireRecruiter(organization);
        ReadableApplications readable = guard.readable();
        String where = POOLED + readable.condition() + FOUND;
        List<AccountId> people = bind(
                        entityManager.createQuery(
                                "select m.account" + where + " group by m.account order by max(a.appliedAt) desc,"
                                        + " m.account.value",
                                AccountId.class),
                        readable,
                        organization)
                .setParameter("words", LikePattern.containing(words))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(latest(organization, readable, people), page, () -> bind(
                        entityManager.createQuery("select count(distinct m.account.value)" + where, Long.class),
                        readable,
                        organization)
                .setParameter("words", LikePattern.containing(words))
                .getSingleResult());
    }

    private List<PooledPerson> latest(
            OrganizationId organization, ReadableApplications readable, List<AccountId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<AccountId, PooledPerson> byPerson = bind(
                        entityManager.createQuery(
                                "select m.account, new org.jobwright.services.talent.PooledPerson(a.reference,"
                                        + " (select p.reference from JobPosting p where p.id = a.posting),"
                                        + " a.applicantName, a.headline, a.location, a.postingTitle, a.appliedAt,"
                                        + " m.consent.until, (select max(i.invitedAt) from PoolInvitation i"
                                        + " where i.organization = m.organization and i.account = m.account))" + POOLED
                                        + readable.condition()
                                        + " and m.account in :people order by a.appliedAt desc",
                                Tuple.class),
                        readable,
                        organization)
                .setParameter("people", people)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, AccountId.class),
                        row -> row.get(1, PooledPerson.class),
                        (latest, former) -> latest));
        return people.stream().map(byPerson::get).toList();
    }

    private <Q extends Query> Q bind(Q query, ReadableApplications readable, OrganizationId organization) {
        Instant now = clock.instant();
        readable.bind(query)
                .setParameter("organization", organization)
                .setParameter("hidden", pool.hidden(organization, caller.person()))
                .setParameter("now", now);
        return query;
    }
}
