package org.jobwright.benchmarks.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.shared.text.Slug;

/** Several thousand employers with their real names; a few have many postings, most have few. */
public final class Employers {

    public static final List<String> INDUSTRIES = List.of(
            "Healthcare",
            "Software",
            "Financial services",
            "Education",
            "Retail",
            "Manufacturing",
            "Construction",
            "Logistics",
            "Hospitality",
            "Public sector",
            "Energy",
            "Telecommunications",
            "Media",
            "Insurance",
            "Pharmaceuticals",
            "Agriculture",
            "Automotive",
            "Aerospace",
            "Consulting",
            "Legal services",
            "Real estate",
            "Social care",
            "Charity",
            "Security");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;

    record Employer(UUID id, String name, String slug, String industry) {}

    private final List<Employer> all = new ArrayList<>();
    private final double[] weights;

    Employers(SharedFiles files) {
        Set<String> slugs = new HashSet<>();
        Stream.concat(
                        files.postings("nhs_jsonld").stream().map(posting -> posting.path("hiringOrganization")
                                .path("name")
                                .asText()),
                        files.postings("board_titles").stream()
                                .map(posting -> posting.path("company").asText()))
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST && name.length() <= LONGEST)
                .filter(name -> slugs.add(Slug.of(name, "")))
                .forEach(this::add);
        weights = new double[all.size()];
        double sum = 0;
        for (int rank = 0; rank < weights.length; rank++) {
            sum += 1.0 / (rank + 20);
            weights[rank] = sum;
        }
    }

    List<Employer> all() {
        return all;
    }

    Employer any(RandomGenerator random) {
        double drawn = random.nextDouble() * weights[weights.length - 1];
        int found = Arrays.binarySearch(weights, drawn);
        return all.get(found < 0 ? -found - 1 : found);
    }

    private void add(String name) {
        String slug = Slug.of(name, "");
        if (!slug.isEmpty()) {
            UUID id = UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
            all.add(new Employer(id, name, slug, INDUSTRIES.get(Math.floorMod(slug.hashCode(), INDUSTRIES.size()))));
        }
    }
}
