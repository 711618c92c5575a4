package org.jobwright.web.jobs.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.front.FrontFigures.Town;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.jobs.home.HomePage.RoleTile;
import org.jobwright.web.jobs.home.HomePage.TownTile;

/**
 * The links of the home page, each with its number of jobs. A figure is the total of the list that the tile opens,
 * counted by the same search, and cached for a minute.
 */
@ApplicationScoped
class HomeTiles {

    private static final int NEWEST = 6;
    private static final int ROLES = 8;
    private static final int TOWNS = 8;
    private static final int MOST_KEPT = 200;
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private record Counted(long jobs, long until) {}

    private final Map<JobSearch, Counted> counts = new ConcurrentHashMap<>();

    @Inject
    private JobSearchQueries jobs;

    @Inject
    private KnownRoles roles;

    /** The newest jobs in some countries; if there are too few, the newest of all follow. The total is that of all. */
    Page<JobPostingSummary> newest(Set<String> countries) {
        PageRequest first = new PageRequest(1, NEWEST);
        Page<JobPostingSummary> all = jobs.list(JobSearch.EVERYTHING, first);
        if (countries.isEmpty()) {
            return all;
        }
        Page<JobPostingSummary> near = jobs.list(JobSearch.inCountries(countries), first);
        List<JobPostingSummary> shown = Stream.concat(near.items().stream(), all.items().stream())
                .distinct()
                .limit(NEWEST)
                .toList();
        return new Page<>(shown, all.number(), all.size(), all.total());
    }

    /** Roles with open jobs come first. */
    List<RoleTile> roles(Language language) {
        return roles.summaries(language).stream()
                .map(guide -> new RoleTile(guide, count(JobSearch.ofRole(guide.slug()))))
                .sorted(Comparator.comparing((RoleTile tile) -> tile.jobs() == 0))
                .limit(ROLES)
                .toList();
    }

    List<TownTile> towns(List<Town> towns, Set<String> countries) {
        return towns.stream()
                .sorted(Comparator.comparing(town -> !countries.isEmpty() && !countries.contains(town.country())))
                .limit(TOWNS)
                .map(town -> new TownTile(town, count(JobSearch.near(town.label()))))
                .filter(tile -> tile.jobs() > 0)
                .toList();
    }

    private long count(JobSearch search) {
        Counted known = counts.get(search);
        if (known != null && known.until - System.nanoTime() > 0) {
            return known.jobs;
        }
        long found = jobs.count(search);
        if (counts.size() >= MOST_KEPT) {
            counts.clear();
        }
        counts.put(search, new Counted(found, System.nanoTime() + KEPT));
        return found;
    }
}
