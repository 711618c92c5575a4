package org.jobwright.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.insights.KnownRoles;
import org.jobwright.services.search.JobSearchQueries;
import org.jobwright.services.search.JobSearchResults;
import org.jobwright.services.search.SavedSearchQueries;
import org.jobwright.services.search.SearchInterest;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.search.JobListPage.Chip;
import org.jobwright.web.search.JobListPage.WayOut;
import org.jobwright.web.shared.SitePages;
import org.jobwright.web.shared.Visit;

/** The list of open jobs with its search and filters. */
@Path("/jobs")
@RequestScoped
public class JobListPages {

    private static final int PAGE_SIZE = 20;

    @Inject
    private SitePages pages;

    @Inject
    private Visit visit;

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

    @GET
    public Response list(@Context UriInfo address) {
        limit.require();
        JobFilters filters = JobFilters.read(address.getQueryParameters());
        String currency = FilterWords.currency(visit, filters);
        JobSearchResults found = jobs.find(filters.search(), currency, new PageRequest(filters.page(), PAGE_SIZE));
        if (filters.page() == 1 && visit.isByPerson()) {
            interest.searched(
                    filters.search(),
                    visit.person().map(SignedInPerson::account).orElse(null));
        }
        FilterWords words = new FilterWords(visit, filters, found.counts(), roles.get(), ofGuides(filters, found));
        return pages.publicPage(
                "site/jobs.jte",
                new JobListPage(
                        filters,
                        found,
                        words.groups(),
                        words.pay(),
                        currency,
                        words.ages(),
                        words.chips(),
                        found.page().total() == 0 ? waysOut(filters, words) : List.of(),
                        visit.isSignedIn() ? saved.find(filters.search()) : Optional.empty()));
    }

    /** How many of these jobs each chosen guide has; of many guides some, as each is a search of its own. */
    private Map<String, Long> ofGuides(JobFilters filters, JobSearchResults found) {
        List<String> chosen = filters.all(JobFilters.ROLE);
        long total = found.page().total();
        return chosen.stream()
                .filter(slug -> roles.get().bySlug(slug).isPresent())
                .limit(WaysOut.MOST)
                .collect(Collectors.toMap(
                        slug -> slug,
                        slug -> chosen.size() == 1 || total == 0
                                ? total
                                : jobs.count(filters.only(JobFilters.ROLE, slug).search())));
    }

    /** Takes parts of the search away in turn and counts. */
    private List<WayOut> waysOut(JobFilters filters, FilterWords words) {
        List<Chip> typed = Stream.of(
                        new Chip(filters.words(), filters.without(JobFilters.WORDS)),
                        new Chip(filters.near(), filters.without(JobFilters.NEAR)))
                .filter(part -> !part.label().isEmpty())
                .toList();
        Chip all = new Chip(visit.text("site.jobs.none.without-filters"), filters.withoutFilters());
        return WaysOut.of(named(typed), named(words.chips()), named(words.chipsOfFilters()), all).stream()
                .map(way -> new WayOut(
                        way.label(), way.without(), jobs.count(way.without().search())))
                .filter(way -> way.jobs() > 0)
                .sorted(Comparator.comparingLong(WayOut::jobs).reversed())
                .toList();
    }

    private List<Chip> named(List<Chip> parts) {
        return parts.stream()
                .map(part -> new Chip(visit.text("site.jobs.none.without", part.label()), part.without()))
                .toList();
    }
}
