package org.jobwright.benchmarks.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.benchmarks.data.Descriptions;
import org.jobwright.benchmarks.data.Employers;
import org.jobwright.benchmarks.data.Towns;
import org.jobwright.benchmarks.search.Question.Kind;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.search.Industries;
import org.jobwright.domain.search.JobSearch;

/** The fixed mix of 200 searches, drawn from titles reported to O*NET and from the words of real postings. */
final class QueryMix {

    private static final long SEED = 31;
    private static final int LONG_ENOUGH = 6;
    private static final List<Integer> RADII = List.of(10, 25, 50, 100);
    private static final List<String> COUNTRIES = List.of("GB", "US", "DE");

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final List<String> titles;
    private final Towns towns;
    private final Descriptions descriptions;

    QueryMix(SharedFiles files) {
        titles = files.onet("sample_of_reported_titles").stream()
                .map(row -> row[1].replaceAll(" ?\\(.*", ""))
                .toList();
        towns = new Towns(files);
        descriptions = new Descriptions(files);
    }

    List<Question> questions() {
        List<Question> mix = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            mix.add(new Question(Kind.WORDS, search(title(), null, null, false, 0)));
            mix.add(new Question(Kind.WORDS_AND_FILTERS, search(title(), null, null, true, i)));
        }
        for (int i = 0; i < 30; i++) {
            mix.add(new Question(Kind.WORDS_NEAR_A_PLACE, near(title())));
            mix.add(new Question(Kind.FILTERS, search(null, null, null, true, i)));
            mix.add(new Question(Kind.MISSPELT, search(misspelt(), null, null, false, 0)));
            mix.add(new Question(Kind.WORDS_OF_A_DESCRIPTION, search(threeWords(), null, null, false, 0)));
        }
        return mix;
    }

    private String title() {
        return titles.get(random.nextInt(titles.size()));
    }

    private JobSearch near(String words) {
        var town = towns.any(random);
        String place = town.locality() + (town.region().isEmpty() ? "" : ", " + town.region()) + ", " + town.country();
        return search(words, place, RADII.get(random.nextInt(RADII.size())), false, 0);
    }

    /** Two filters of changing kinds; without words newest first, as for a visitor who browses. */
    private JobSearch search(String words, String near, Integer radius, boolean filtered, int turn) {
        boolean byContract = filtered && turn % 3 != 1;
        boolean byWorkplace = filtered && turn % 3 == 0;
        boolean byIndustry = filtered && turn % 3 == 1;
        boolean byCountry = filtered && turn % 3 != 0;
        String industry = Employers.INDUSTRIES.get(random.nextInt(Employers.INDUSTRIES.size()));
        return new JobSearch(
                words,
                near,
                radius,
                byWorkplace ? Set.of(any(WorkplaceType.values())) : null,
                byContract ? Set.of(EmploymentType.FULL_TIME) : null,
                null,
                null,
                byIndustry ? Set.of(Industries.slug(industry)) : null,
                byCountry ? Set.of(COUNTRIES.get(random.nextInt(COUNTRIES.size()))) : null,
                null,
                null,
                null,
                null,
                null);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** A title with two letters of its longest word swapped. */
    private String misspelt() {
        String title = title();
        String longest = Arrays.stream(title.split(" ", -1))
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        if (longest.length() < LONG_ENOUGH) {
            return misspelt();
        }
        int at = 2 + random.nextInt(longest.length() - 4);
        char[] letters = longest.toCharArray();
        char moved = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = moved;
        String changed = new String(letters);
        return changed.equals(longest) ? misspelt() : title.replace(longest, changed);
    }

    private String threeWords() {
        List<String> words = Arrays.stream(descriptions.any(random).plain().split("\\P{L}+", -1))
                .filter(word -> word.length() >= LONG_ENOUGH)
                .distinct()
                .toList();
        int from = random.nextInt(Math.max(1, words.size() - 3));
        return String.join(" ", words.subList(from, Math.min(words.size(), from + 3)));
    }
}
