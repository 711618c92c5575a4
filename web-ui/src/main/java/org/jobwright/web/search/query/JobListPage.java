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
 * @param typed as the address has it
 * @param filters the same with what the words were understood as
 * @param currency of the steps of pay
 * @param chips the filters that narrow it, each with the list it leads to when it is taken away
 * @param waysOut when nothing fits: what there would be without one of the parts, the most first
 * @param saved the reader keeps this search
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

    /** The currencies that pay can be asked for in: the usual ones, and what the address says. */
    public List<String> currencies() {
        return Stream.concat(CURRENCIES.stream(), Stream.of(currency))
                .distinct()
                .toList();
    }

    /** The town that distances are from; null when there is none. */
    public Near.Town town() {
        return found.near() instanceof Near.Town town ? town : null;
    }

    /** The distances to choose from, in km. */
    public List<Integer> distances() {
        return Stream.concat(DISTANCES.stream(), Stream.of(town().radius()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Facts were read out of the words. */
    public boolean isUnderstood() {
        return !found.understood().facts().isEmpty();
    }

    /** The similar titles that jobs on this page have; all of them would fill it. */
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

    /** Some of those that were looked for in vain. */
    public List<String> titlesTried() {
        return found.relatedTitles().stream().limit(MOST_TITLES).toList();
    }

    /** The place is none that is known. */
    public boolean isPlaceUnknown() {
        return found.near() instanceof Near.Words;
    }

    public boolean isPostcodeUnknown() {
        return isPlaceUnknown() && Gazetteer.looksLikePostcode(filters.near());
    }

    /** The day of the rates by which pay in several currencies is compared; null when it is not ordered by pay. */
    public LocalDate ratesOf() {
        return filters.sort() == JobSearch.Order.PAY ? ReferenceRates.DAY : null;
    }

    /** Words that are spelt nearly like those that found nothing. */
    public Optional<JobSearchParameters> wordsMeant() {
        SearchWords words = SearchWords.of(filters.words());
        return words.isPlain()
                ? OccupationTitles.corrected(words.words())
                        .map(corrected -> filters.only(JobSearchParameters.WORDS, String.join(" ", corrected)))
                : Optional.empty();
    }

    /** Towns that are spelt like the one that nobody knows. */
    public List<Place> townsMeant() {
        return found.near() instanceof Near.Words unknown ? unknown.nearestNames() : List.of();
    }

    /** The pages to offer: the first, the last and those around this one; 0 where some are left out. */
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

    /** What could be left out, as a sentence, and how many jobs there are then. */
    public record ZeroResultSuggestion(String label, JobSearchParameters without, long jobs) {}
}
