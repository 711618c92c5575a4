package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.talent.findable.PeopleSearch;
import org.jobwright.domain.talent.findable.ProfileCard;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * Employers look for people who want to be found. People who hide from the caller's employers do not exist here:
 * {@code jobwright_people_found} leaves them out for its caller.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class CandidateSearchQueries {

    /** Of one search, by its pages. To see more, narrow the search. */
    public static final int MOST = 500;

    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);

    private static final String FOUND = """
            select m.pseudonym, cast(m.card as text) as card, cast(m.available_from as text) as available,
              m.works_remotely, m.pay_wanted, m.pay_currency, cast(m.permits as text) as permits,
              (select cast(max(extract(epoch from c.sent_at)) as bigint) from contact_request c
                where c.organization_id = :organization and c.account_id = m.id
                  and c.quiet_until > now()) as asked_at,
              m.total
            from jobwright_people_found(:organization, :words, :titles, :skills, :anywhere, :remote, :country, :region,
                :south, :north, :west, :east, :latitude, :longitude, :radius, :available, :pay, :language, :permit, :most,
                :first, :size) m
            order by m.place""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private FinderGuard guard;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    /**
     * The people of a search, the best match first, then the latest change.
     *
     * @return the total says {@link #MOST} + 1 if there are more
     */
    public Page<FoundPerson> find(
            @NotNull OrganizationId organization, @NotNull PeopleSearch search, @NotNull PageRequest page) {
        guard.require(organization);
        limit.require(Limit.PEOPLE_SEARCH, caller.person());
        if (page.offset() >= MOST) {
            return new Page<>(List.of(), page.number(), page.size(), MOST);
        }
        List<Tuple> rows = ask(search, page)
                .setParameter("organization", organization.value())
                .getResultList();
        return new Page<>(
                rows.stream().map(CandidateSearchQueries::person).toList(),
                page.number(),
                page.size(),
                rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class));
    }

    private NativeQuery<Tuple> ask(PeopleSearch search, PageRequest page) {
        Whereabouts place = Whereabouts.of(search.place(), search.radius());
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(FOUND, Tuple.class)
                .setParameter("words", search.words())
                .setParameter("titles", search.titles().toArray(String[]::new))
                .setParameter("skills", search.skillList().toArray(String[]::new))
                .setParameter("anywhere", search.place().isEmpty())
                .setParameter("remote", search.remote())
                .setParameter("country", place.country())
                .setParameter("region", place.region())
                .setParameter("south", place.south())
                .setParameter("north", place.north())
                .setParameter("west", place.west())
                .setParameter("east", place.east())
                .setParameter("latitude", place.latitude())
                .setParameter("longitude", place.longitude())
                .setParameter("radius", place.radius())
                .setParameter("available", search.availableBy() == null ? ANY_DAY : search.availableBy())
                .setParameter("pay", search.payInEuros() == null ? Integer.MAX_VALUE : search.payInEuros())
                .setParameter("language", search.language())
                .setParameter("permit", search.permit())
                .setParameter("most", MOST)
                .setParameter("first", page.offset())
                .setParameter("size", Math.min(page.size(), MOST - page.offset()));
    }

    private static FoundPerson person(Tuple row) {
        String available = row.get("available", String.class);
        Long asked = row.get("asked_at", Long.class);
        return new FoundPerson(
                row.get("pseudonym", String.class),
                Json.read(row.get("card", String.class), ProfileCard.class),
                new SearchWishes(
                        available == null ? null : LocalDate.parse(available),
                        row.get("works_remotely", Boolean.class),
                        row.get("pay_wanted", Integer.class),
                        row.get("pay_currency", String.class),
                        List.of(Json.read(row.get("permits", String.class), String[].class))),
                asked == null ? null : Instant.ofEpochSecond(asked));
    }
}
