package org.jobwright.web.search.saved;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.search.saved.SaveSearch;
import org.jobwright.web.shared.pages.SiteRequest;

/** The default name of a saved search: what it searches for, in one line. */
final class SearchName {

    private SearchName() {}

    static String of(JobSearch search, SiteRequest visit) {
        Stream<String> parts = Stream.of(
                        Stream.of(search.words(), search.near()),
                        slugs(search.roles()),
                        slugs(search.organizations()),
                        slugs(search.industries()),
                        search.workplace().stream().sorted().map(visit::text),
                        search.employment().stream().sorted().map(visit::text),
                        search.countries().stream().sorted().map(visit.formats()::area),
                        search.regions().stream().sorted(),
                        Stream.ofNullable(search.payFrom())
                                .map(pay -> visit.text(
                                        "search.jobs.chip.pay", visit.formats().money(pay, search.currency()))),
                        Stream.ofNullable(search.postedWithin())
                                .map(days -> visit.text("search.jobs.chip.posted", days)))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty());
        String name = parts.collect(Collectors.joining(", "));
        return name.isEmpty() ? visit.text("search.saved.search.everything") : shortened(name);
    }

    /** {@code harbour-rail} becomes Harbour Rail. */
    private static Stream<String> slugs(Collection<String> slugs) {
        return slugs.stream().sorted().map(slug -> Arrays.stream(slug.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" ")));
    }

    private static String shortened(String name) {
        int most = SaveSearch.MAX_NAME;
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }
}
