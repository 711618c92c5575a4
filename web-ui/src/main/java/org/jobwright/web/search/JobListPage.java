package org.jobwright.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.services.jobs.FilterCounts;
import org.jobwright.services.jobs.JobPostingSummary;
import org.jobwright.services.shared.Page;

/**
 * The data of the job list.
 *
 * @param chips the filters that narrow it, each with the list it leads to when it is taken away
 * @param waysOut when nothing fits: what there would be without one of the parts, the most first
 */
public record JobListPage(
        JobFilters filters,
        Page<JobPostingSummary> results,
        FilterCounts counts,
        List<Chip> chips,
        List<WayOut> waysOut) {

    private static final List<Integer> AGES = List.of(1, 7, 30);
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD", "CHF");

    private static final int GAP = 0;

    /** How many days old an advert may be: the usual ones, and what the address says. */
    public List<Integer> ages() {
        return Stream.concat(AGES.stream(), Stream.ofNullable(filters.postedWithin()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The currencies that pay can be asked for in: the usual ones, and what the address says. */
    public List<String> currencies() {
        return Stream.concat(CURRENCIES.stream(), Stream.of(filters.currency()))
                .filter(currency -> !currency.isEmpty())
                .distinct()
                .toList();
    }

    /** The pages to offer: the first, the last and those around this one; 0 where some are left out. */
    public List<Integer> pageNumbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= results.pages(); number++) {
            if (number == 1 || number == results.pages() || Math.abs(number - results.number()) <= 1) {
                numbers.add(number);
            } else if (numbers.getLast() != GAP) {
                numbers.add(GAP);
            }
        }
        return numbers;
    }

    /** A filter in words. */
    public record Chip(String label, JobFilters without) {}

    /** What could be left out, as a sentence, and how many jobs there are then. */
    public record WayOut(String label, JobFilters without, long jobs) {}
}
