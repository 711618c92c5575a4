package org.jobwright.web.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.ReferenceRates;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.services.search.engine.JobHit;
import org.jobwright.services.search.query.JobSearchResults;
import org.jobwright.services.search.query.Near;
import org.jobwright.services.search.saved.SavedSearchSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.web.search.query.FilterGroup.Option;

/**
 * The data of the job list.
 *
 * @param typed as in the address
 * @param filters the same with the interpretation of the words
 * @param currency of the pay steps
 * @param chips the active filters, each with the list without it
 * @param waysOut if nothing matches: the results without one of the parts, most first
 * @param saved whether the reader saved this search
 */
public record JobListPage(
        JobSearchParameters typed,
        JobSearchParameters filters,
        JobSearchResults found,
        List<FilterGroup> groups,
        List<Option> pay,
        String currency,
        List<Option> ages,
        List<Chip> chips,
        List<ZeroResultSuggestion> waysOut,
        Optional<SavedSearchSummary> saved) {

    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD", "CHF");
    private static final List<Integer> DISTANCES = List.of(5, 10, 25, 50, 100, 200);

    private static final int GAP = 0;
    private static final int MOST_TITLES = 6;

    public Page<JobHit> results() {
        return found.page();
    }

    /** The currencies for pay filters: the usual ones, and the one in the address. */
    public List<String> currencies() {
        return Stream.concat(CURRENCIES.stream(), Stream.of(currency))
                .distinct()
                .toList();
    }

    /** The town from which distances are measured; null if there is none. */
    public Near.Town town() {
        return found.near() instanceof Near.Town town ? town : null;
    }

    /** The available distances, in km. */
    public List<Integer> distances() {
        return Stream.concat(DISTANCES.stream(), Stream.of(town().radius()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether facts were extracted from the words. */
    public boolean isUnderstood() {
        return !found.understood().facts().isEmpty();
    }

    /** The similar titles of jobs on this page; all of them would fill it. */
    public List<String> titlesFound() {
        return found.relatedTitles().stream()
                .filter(title -> results().items().stream()
                        .anyMatch(hit -> hit.related()
                                && hit.posting()
                                        .title()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(title.toLowerCase(Locale.ROOT))))
                .limit(MOST_TITLES)
                .toList();
    }

    /** Some of those that were searched for in vain. */
    public List<String> titlesTried() {
        return found.relatedTitles().stream().limit(MOST_TITLES).toList();
    }

    /** Whether the place is unknown. */
    public boolean isPlaceUnknown() {
        return found.near() instanceof Near.Words;
    }

    public boolean isPostcodeUnknown() {
        return isPlaceUnknown() && Gazetteer.looksLikePostcode(filters.near());
    }

    /** The day of the exchange rates for comparing pay; null if not sorted by pay. */
    public LocalDate ratesOf() {
        return filters.sort() == JobSearch.Order.PAY ? ReferenceRates.DAY : null;
    }

    /** Words spelt similarly to those that found nothing. */
    public Optional<JobSearchParameters> wordsMeant() {
        SearchWords words = SearchWords.of(filters.words());
        return words.isPlain()
                ? OccupationTitles.corrected(words.words())
                        .map(corrected -> filters.only(JobSearchParameters.WORDS, String.join(" ", corrected)))
                : Optional.empty();
    }

    /** Towns spelt similarly to the unknown one. */
    public List<Place> townsMeant() {
        return found.near() instanceof Near.Words unknown ? unknown.nearestNames() : List.of();
    }

    /** The page numbers to offer: the first, the last and those around this one; 0 for a gap. */
    public List<Integer> pageNumbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= results().pages(); number++) {
            if (number == 1
                    || number == results().pages()
                    || Math.abs(number - results().number()) <= 1) {
                numbers.add(number);
            } else if (numbers.getLast() != GAP) {
                numbers.add(GAP);
            }
        }
        return numbers;
    }

    /** A filter in words. */
    public record Chip(String label, JobSearchParameters without) {}

    /** What could be left out, as a sentence, and the number of jobs then. */
    public record ZeroResultSuggestion(String label, JobSearchParameters without, long jobs) {}
}
