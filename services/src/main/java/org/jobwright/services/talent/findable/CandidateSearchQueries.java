package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
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
 * Employers look for people who want to be found. Who hides from the caller does not exist for them; the query says so,
 * and the database once more.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class CandidateSearchQueries {

    /** Of one search, by its pages. To see more, narrow the search. */
    public static final int MOST = 500;

    /** Who exists for the caller. */
    static final String VISIBLE = """
             f.visibility = 'SEARCHABLE' and f.card is not null and f.account_id <> :caller
              and f.account_id not in (select jobwright_hiding_from(:caller))
              and not (f.hidden_from_agencies and (select jobwright_is_of_agency(:caller)))""";

    private static final String FOUND = " where " + VISIBLE + """
             and (:anywhere and not :remote or :remote and f.remote or not :anywhere and (
                f.card ->> 'country' = :country or f.card ->> 'region' = :region
                or f.latitude between :south and :north and f.longitude between :west and :east
                  and jobwright_km(f.latitude, f.longitude, :latitude, :longitude) <= :radius))
              and (f.available_from is null or f.available_from <= :available)
              and (f.pay_euros is null or f.pay_euros <= :pay)
              and (:language = '' or jsonb_exists(f.card -> 'languages', :language))
              and (:permit = '' or jsonb_exists(f.permits, :permit))""";

    private static final String OF_WORDS =
            " from jobwright_people_matching(:words, :titles, :skills) m join findable_profile f on f.account_id = m.id"
                    + FOUND;

    private static final String OF_ALL = " from findable_profile f" + FOUND;

    private static final String COLUMNS =
            "select jobwright_pseudonym(f.salt, :organization) as pseudonym, cast(f.card as text) as card,"
                    + " cast(f.available_from as text) as available, f.remote, f.pay_wanted, f.pay_currency,"
                    + " cast(f.permits as text) as permits";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private FinderGuard guard;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    /** The people of a search, the best match first, then the latest change. */
    public Page<FoundPerson> find(
            @NotNull OrganizationId organization, @NotNull PeopleSearch search, @NotNull PageRequest page) {
        guard.require(organization);
        limit.require(Limit.PEOPLE_SEARCH, caller.person());
        if (page.offset() >= MOST) {
            return new Page<>(List.of(), page.number(), page.size(), MOST);
        }
        Session session = entityManager.unwrap(Session.class);
        boolean words = search.hasWords();
        List<FoundPerson> people = bind(
                        words
                                ? session.createNativeQuery(
                                        COLUMNS + OF_WORDS + " order by m.rank desc, f.card_at desc, f.salt",
                                        Tuple.class)
                                : session.createNativeQuery(
                                        COLUMNS + OF_ALL + " order by f.card_at desc, f.salt", Tuple.class),
                        search)
                .setParameter("organization", organization.value())
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(CandidateSearchQueries::person)
                .toList();
        return Page.of(people, page, () -> bind(
                        words
                                ? session.createNativeQuery("select count(*)" + OF_WORDS, Long.class)
                                : session.createNativeQuery("select count(*)" + OF_ALL, Long.class),
                        search)
                .getSingleResult());
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, PeopleSearch search) {
        Whereabouts place = Whereabouts.of(search.place(), search.radius());
        if (search.hasWords()) {
            query.setParameter("words", search.words())
                    .setParameter("titles", search.titles().toArray(String[]::new))
                    .setParameter("skills", search.skillList().toArray(String[]::new));
        }
        return query.setParameter("caller", caller.person().value())
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
                .setParameter(
                        "available", search.availableBy() == null ? LocalDate.of(9999, 12, 31) : search.availableBy())
                .setParameter("pay", search.payInEuros() == null ? Integer.MAX_VALUE : search.payInEuros())
                .setParameter("language", search.language())
                .setParameter("permit", search.permit());
    }

    private static FoundPerson person(Tuple row) {
        String available = row.get("available", String.class);
        return new FoundPerson(
                row.get("pseudonym", String.class),
                Json.read(row.get("card", String.class), ProfileCard.class),
                new SearchWishes(
                        available == null ? null : LocalDate.parse(available),
                        row.get("remote", Boolean.class),
                        row.get("pay_wanted", Integer.class),
                        row.get("pay_currency", String.class),
                        List.of(Json.read(row.get("permits", String.class), String[].class))));
    }
}
