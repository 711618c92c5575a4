package org.jobwright.services.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.market.MarketCell;
import org.jobwright.domain.insights.market.MarketEventKind;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.insights.market.MarketCounter;
import org.jobwright.services.insights.market.MarketFacts;
import org.jobwright.services.insights.roles.KnownRoles;

/** Counts searches for a role for the market; their words are not stored. */
@ApplicationScoped
public class SearchInterest {

    @Inject
    private KnownRoles roles;

    @Inject
    private MarketCounter counter;

    @Inject
    private MarketFacts facts;

    /**
     * What a search is counted for.
     *
     * @param roles slugs of guides
     */
    public record Interest(Set<String> roles, String country) {}

    /** Read from the search once, however often its page is sent. */
    public Interest of(JobSearch search) {
        return new Interest(rolesOf(search), country(search));
    }

    /**
     * Someone viewed the first page of a search.
     *
     * @param account null for a visitor
     */
    public void searched(Interest interest, AccountId account) {
        interest.roles().forEach(role -> counter.count(MarketEventKind.SEARCH, role, interest.country(), account));
    }

    /** Someone saved a search, in this transaction. */
    public void followed(JobSearch search, AccountId account) {
        String country = country(search);
        rolesOf(search).forEach(role -> facts.count(MarketEventKind.FOLLOW, role, country, account));
    }

    /** The guides of the words or the facet. */
    private Set<String> rolesOf(JobSearch search) {
        RoleCatalog catalog = roles.get();
        Set<String> meant = new LinkedHashSet<>();
        catalog.propose(search.words())
                .ifPresent(proposal -> meant.add(proposal.role().slug()));
        for (String chosen : search.roles()) {
            ofOccupation(catalog, chosen).ifPresent(meant::add);
        }
        return meant;
    }

    /** The guide with the slug of the facet, or the only one of that occupation. */
    private static Optional<String> ofOccupation(RoleCatalog catalog, String slug) {
        if (catalog.bySlug(slug).isPresent()) {
            return Optional.of(slug);
        }
        Set<String> guides = OccupationTitles.bySlug(slug).stream()
                .flatMap(occupation -> catalog.roles().stream()
                        .filter(role -> role.occupationCodes().contains(occupation.code())))
                .map(KnownRole::slug)
                .collect(Collectors.toSet());
        return guides.size() == 1 ? guides.stream().findFirst() : Optional.empty();
    }

    /** The single country of the search. */
    private static String country(JobSearch search) {
        Set<String> countries = new LinkedHashSet<>(search.countries());
        search.regions().stream().map(SearchInterest::countryOf).forEach(countries::add);
        switch (Near.of(search)) {
            case Near.Country near -> countries.add(near.code());
            case Near.Region near -> countries.add(near.country());
            case Near.Town near -> countries.add(near.place().country());
            case Near.Anywhere near -> {}
            case Near.Words near -> {}
        }
        return countries.stream()
                .filter(code -> countries.size() == 1 && code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse(MarketCell.UNKNOWN);
    }

    private static String countryOf(String region) {
        return region.length() > 2 ? region.substring(0, 2) : region;
    }
}
