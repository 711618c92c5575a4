package org.jobwright.web.search.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.search.query.Audience;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.search.query.JobSearchResults;
import org.jobwright.services.search.query.Near;
import org.jobwright.services.search.query.SearchInterest;
import org.jobwright.services.search.query.SearchInterest.Interest;
import org.jobwright.services.search.saved.SavedSearchQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.web.search.query.JobListPage.Chip;
import org.jobwright.web.search.query.JobListPage.ZeroResultSuggestion;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** The list of open jobs with its search and filters. */
@Path("/jobs")
@RequestScoped
public class JobListPages {

    private static final int PAGE_SIZE = 20;
    private static final List<Integer> WIDER = List.of(100, 200);

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private SearchLimit limit;

    @Inject
    private JobSearchQueries jobs;

    @Inject
    private SavedSearchQueries saved;

    @Inject
    private KnownRoles roles;

    @Inject
    private SearchInterest interest;

    @Inject
    private LocalRateLimit requests;

    @GET
    public Response list(@Context UriInfo address) {
        limit.require();
        JobSearchParameters typed = JobSearchParameters.read(address.getQueryParameters());
        Audience audience = new Audience(visit.language(), visit.likelyCountry(), FacetLabels.currency(visit, typed));
        JobSearchResults found = jobs.find(typed.search(), audience, new PageRequest(typed.page(), PAGE_SIZE));
        JobSearchParameters filters = typed.understood(found.understood().meant());
        Optional<Interest> counted =
                filters.page() == 1 ? Optional.of(interest.of(filters.search())) : Optional.empty();
        if (visit.isByPerson()) {
            counted.ifPresent(shown -> interest.searched(
                    shown, visit.person().map(SignedInPerson::account).orElse(null)));
        }
        FacetLabels words = new FacetLabels(visit, filters, found.counts(), roles.get(), ofRoles(filters, found));
        return pages.keptList(
                "search/query/jobs.jte",
                new JobListPage(
                        typed,
                        filters,
                        found,
                        words.groups(),
                        words.pay(),
                        words.currency(),
                        words.ages(),
                        words.chips(found.understood()),
                        found.page().total() == 0 ? waysOut(filters, words, found) : List.of(),
                        visit.showsOwn() ? saved.find(filters.search()) : Optional.empty()),
                found.page().total() > JobSearchQueries.DEEPEST,
                counted.map(shown -> seenBy(requests, interest, shown)).orElse(unseen -> {}));
    }

    /** Counts that visitors got a cached page, no more often than they may search. */
    private static Consumer<String> seenBy(LocalRateLimit requests, SearchInterest interest, Interest shown) {
        return address -> {
            try {
                requests.require(Limit.SEARCH, address);
                interest.searched(shown, null);
            } catch (TooManyRequests tooMany) {
                // The cached page is sent all the same.
            }
        };
    }

    /**
     * How many of these jobs each chosen role has; only for some roles if there are many, because each needs a search.
     */
    private Map<String, Long> ofRoles(JobSearchParameters filters, JobSearchResults found) {
        List<String> chosen = filters.all(JobSearchParameters.ROLE);
        long total = found.page().total();
        return chosen.stream()
                .limit(ZeroResultSuggestions.MOST)
                .collect(Collectors.toMap(
                        slug -> slug,
                        slug -> chosen.size() == 1 || total == 0
                                ? total
                                : jobs.count(filters.only(JobSearchParameters.ROLE, slug)
                                        .search())));
    }

    /** Removes parts of the search in turn and counts. */
    private List<ZeroResultSuggestion> waysOut(JobSearchParameters filters, FacetLabels words, JobSearchResults found) {
        List<Chip> typed = new ArrayList<>();
        if (!filters.words().isEmpty()) {
            typed.add(new Chip(filters.words(), filters.without(JobSearchParameters.WORDS)));
        }
        if (!filters.near().isEmpty()) {
            typed.add(new Chip(
                    filters.near(), filters.without(JobSearchParameters.NEAR).without(JobSearchParameters.RADIUS)));
        }
        Chip all = new Chip(visit.text("search.jobs.none.without-filters"), filters.withoutFilters());
        List<Chip> ways = new ArrayList<>(wider(filters, found));
        ways.addAll(ZeroResultSuggestions.of(named(typed), named(words.chips()), named(words.chipsOfFilters()), all));
        return ways.stream()
                .map(way -> new ZeroResultSuggestion(
                        way.label(), way.without(), jobs.count(way.without().search())))
                .filter(way -> way.jobs() > 0)
                .sorted(Comparator.comparingLong(ZeroResultSuggestion::jobs).reversed())
                .toList();
    }

    /** The same with larger distances. */
    private List<Chip> wider(JobSearchParameters filters, JobSearchResults found) {
        return found.near() instanceof Near.Town town
                ? WIDER.stream()
                        .filter(radius -> radius > town.radius())
                        .map(radius -> new Chip(
                                visit.text(
                                        "search.jobs.none.wider",
                                        visit.radius(radius),
                                        town.place().label(visit.language())),
                                filters.only(JobSearchParameters.RADIUS, Integer.toString(radius))))
                        .toList()
                : List.of();
    }

    private List<Chip> named(List<Chip> parts) {
        return parts.stream()
                .map(part -> new Chip(visit.text("search.jobs.none.without", part.label()), part.without()))
                .toList();
    }
}
