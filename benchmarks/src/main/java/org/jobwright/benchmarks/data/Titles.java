package org.jobwright.benchmarks.data;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTitles;

/** Titles as real employers wrote them, with their frequencies, and titles reported to O*NET. */
final class Titles {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;

    /** A title, and its occupation. */
    record Title(String text, Optional<Occupation> occupation) {}

    private final List<List<Title>> sources;

    Titles(SharedFiles files) {
        sources = Stream.of(
                        files.postings("nhs_jsonld").stream()
                                .map(posting -> posting.path("title").asText()),
                        files.postings("board_titles").stream()
                                .map(posting -> posting.path("title").asText()),
                        files.onet("sample_of_reported_titles").stream().map(row -> row[1].replaceAll(" ?\\(.*", "")))
                .map(Titles::usable)
                .toList();
    }

    Title any(RandomGenerator random) {
        List<Title> source = sources.get(random.nextInt(sources.size()));
        return source.get(random.nextInt(source.size()));
    }

    private static List<Title> usable(Stream<String> titles) {
        return titles.map(title -> title.replace("&amp;", "&").strip())
                .filter(title -> title.length() >= SHORTEST && title.length() <= LONGEST)
                .map(title -> new Title(title, OccupationTitles.occupationOf(title)))
                .toList();
    }
}
