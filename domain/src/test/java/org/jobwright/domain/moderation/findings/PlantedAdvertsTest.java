package org.jobwright.domain.moderation.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;

/** Sixty bad adverts of twelve kinds: how many are caught, and how often another kind is found by mistake. */
class PlantedAdvertsTest {

    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("gender", Set.of("gender.title", "gender.text")),
            Map.entry("age", Set.of("age.young", "age.limit")),
            Map.entry("origin", Set.of("origin.native", "local.experience")),
            Map.entry("pay-history", Set.of("pay.history")),
            Map.entry("money", Set.of("money.request")),
            Map.entry("crypto", Set.of("money.crypto")),
            Map.entry("bank", Set.of("money.bank", "money.parcel")),
            Map.entry("chat", Set.of("contact.chat-only")),
            Map.entry(
                    "link",
                    Set.of("link.SHORTENER", "link.OTHER_ADDRESS", "link.INTERNATIONAL_NAME", "link.IP_ADDRESS")),
            Map.entry("shouting", Set.of("caps", "stuffing")),
            Map.entry("mlm", Set.of("mlm")),
            Map.entry("exclusion", Set.of("health", "citizen")));

    /** The known misses. */
    private static final int MISSED = 3;

    private record Planted(String kind, JobAdvert advert) {}

    @Test
    void mostBadAdvertsAreCaughtAndNoneForAnotherReason() throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        StringBuilder details = new StringBuilder();
        List<Planted> planted = planted();
        for (Planted one : planted) {
            Set<String> found = codes(one.advert());
            int[] count = counts.computeIfAbsent(one.kind(), none -> new int[3]);
            boolean caught = found.stream().anyMatch(CODES.get(one.kind())::contains);
            count[caught ? 0 : 1]++;
            if (!caught) {
                details.append("missed ")
                        .append(one.kind())
                        .append(": ")
                        .append(one.advert().title())
                        .append('\n');
            }
            CODES.forEach((kind, codes) -> {
                if (!kind.equals(one.kind()) && found.stream().anyMatch(codes::contains)) {
                    counts.computeIfAbsent(kind, none -> new int[3])[2]++;
                    details.append(kind)
                            .append(" in ")
                            .append(one.advert().title())
                            .append('\n');
                }
            });
        }

        System.out.println("planted: kind, caught, missed, false alarms in the others");
        counts.forEach((kind, count) -> System.out.printf("%-12s %d %d %d%n", kind, count[0], count[1], count[2]));
        System.out.print(details);
        assertEquals(60, planted.size());
        assertTrue(counts.values().stream().mapToInt(count -> count[1]).sum() <= MISSED, details::toString);
        assertEquals(0, counts.values().stream().mapToInt(count -> count[2]).sum(), details::toString);
    }

    private static Set<String> codes(JobAdvert advert) {
        return FindingPolicy.findings(new SubmittedAdvert(
                        advert,
                        true,
                        new LawReview(List.of(), List.of()),
                        new RoleCatalog(List.of()),
                        List.of(),
                        Adverts.TODAY))
                .stream()
                .filter(found -> found.severity().needsJudgement())
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    private static List<Planted> planted() throws IOException {
        try (InputStream file = PlantedAdvertsTest.class.getResourceAsStream("planted.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Planted(
                            parts[0],
                            Adverts.complete()
                                    .withHeadline(parts[2], null, Language.valueOf(parts[1]), null)
                                    .withText(AdvertText.of(new RichText("<p>" + parts[3] + "</p>")))))
                    .toList();
        }
    }
}
