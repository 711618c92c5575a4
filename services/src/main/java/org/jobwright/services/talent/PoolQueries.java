package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
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
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * The talent pool of an employer: who agreed, did not leave and does not hide from the caller, found in the database as
 * it is at that moment.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class PoolQueries {

    /** What the reader may read of those who are in the pool. */
    private static final String POOLED = """
             from PoolMembership m join JobApplication a on a.organization = m.organization and a.candidate = m.account
            where m.organization = :organization and m.state = IN and m.consent.until > :now
              and a.candidateStatus <> WITHDRAWN and a.blindUntil is null and\s""" + PoolRepository.NOT_GONE + " and ";

    /** A message or an invitation to a job. */
    private static final String CONTACTED = """
             and (exists (select 1 from PoolInvitation i where i.organization = m.organization and i.account = m.account
                and i.invitedAt > :since)
              or exists (select 1 from Message x where x.conversation.application = a.id and x.side = EMPLOYER
                and x.state <> TAKEN_BACK and x.createdAt > :since))""";

    /** More than an employer writes to in a year. */
    private static final int MOST_CONTACTED = 20_000;

    /** More places than the people of a pool live in. */
    private static final int MOST_PLACES = 5_000;

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
    private NamedPoolRepository names;

    @Inject
    private RateLimit limit;

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

    /** Who is in the pool, the latest applicant first. */
    @Discloses(AccessPart.LIST)
    public Page<PooledPerson> people(
            @NotNull OrganizationId organization, @NotNull PoolSearch search, @NotNull PageRequest page) {
        organizations.requireRecruiter(organization);
        if (!search.isAll()) {
            limit.require(Limit.POOL_SEARCH, caller.person());
        }
        ReadableApplications readable = guard.readable();
        PoolConditions conditions = new PoolConditions(
                search,
                search.place().isEmpty() ? null : places(organization, readable, search),
                search.quietDays() == null ? List.of() : contacted(organization, readable, search.quietDays()));
        String where = POOLED + readable.condition() + conditions.text();
        List<AccountId> people = conditions
                .bind(bind(
                        entityManager.createQuery(
                                "select m.account" + where + " group by m.account order by max(a.appliedAt) desc,"
                                        + " m.account.value",
                                AccountId.class),
                        readable,
                        organization))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(latest(organization, readable, people), page, () -> conditions
                .bind(bind(
                        entityManager.createQuery("select count(distinct m.account.value)" + where, Long.class),
                        readable,
                        organization))
                .getSingleResult());
    }

    /** The names under which the organization sorts people of its pool. */
    public List<NamedPoolOption> pools(@NotNull OrganizationId organization) {
        organizations.requireRecruiter(organization);
        return names.options(organization);
    }

    private List<String> places(OrganizationId organization, ReadableApplications readable, PoolSearch search) {
        List<String> written = bind(
                        entityManager.createQuery(
                                "select distinct a.location" + POOLED + readable.condition()
                                        + " and a.location is not null order by a.location",
                                String.class),
                        readable,
                        organization)
                .setMaxResults(MOST_PLACES)
                .getResultList();
        return PoolPlaces.within(search.place(), search.radius(), written.stream());
    }

    private List<AccountId> contacted(OrganizationId organization, ReadableApplications readable, int days) {
        return bind(
                        entityManager.createQuery(
                                "select distinct m.account" + POOLED + readable.condition() + CONTACTED,
                                AccountId.class),
                        readable,
                        organization)
                .setParameter("since", clock.instant().minus(Duration.ofDays(days)))
                .setMaxResults(MOST_CONTACTED)
                .getResultList();
    }

    private List<PooledPerson> latest(
            OrganizationId organization, ReadableApplications readable, List<AccountId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<Tuple> rows = bind(
                        entityManager.createQuery(
                                "select m.account, new org.jobwright.services.talent.PooledPerson(a.reference,"
                                        + " (select p.reference from JobPosting p where p.id = a.posting),"
                                        + " a.applicantName, a.headline, a.location, a.postingTitle, a.appliedAt,"
                                        + " m.consent.until, m.availableFrom, (select max(i.invitedAt)"
                                        + " from PoolInvitation i where i.organization = m.organization"
                                        + " and i.account = m.account), (select max(x.createdAt) from Message x"
                                        + " where x.conversation.application = a.id and x.side = EMPLOYER"
                                        + " and x.state <> TAKEN_BACK)), m.id" + POOLED + readable.condition()
                                        + " and m.account in :people order by a.appliedAt desc",
                                Tuple.class),
                        readable,
                        organization)
                .setParameter("people", people)
                .getResultList();
        Map<AccountId, PoolMembershipId> places = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, AccountId.class),
                        row -> row.get(2, PoolMembershipId.class),
                        (place, same) -> place));
        Map<AccountId, PooledPerson> byPerson = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, AccountId.class),
                        row -> row.get(1, PooledPerson.class),
                        PooledPerson::after));
        Map<PoolMembershipId, List<String>> under = names.names(places.values());
        return people.stream()
                .map(person -> byPerson.get(person).under(under.getOrDefault(places.get(person), List.of())))
                .toList();
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
