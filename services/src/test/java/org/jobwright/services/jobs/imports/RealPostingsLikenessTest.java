package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.likeness.Fingerprint;
import org.jobwright.domain.moderation.likeness.Likeness;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;

/** How many copies of real adverts are found, and how many false ones. */
class RealPostingsLikenessTest {

    private static final Path FILE = Path.of("../../shared/data/postings/nhs_jsonld.jsonl.gz");
    private static final int LEAST = 40;
    private static final int LEAST_OWN = 20;
    private static final int COPIES = 200;

    private record Posted(String employer, JobAdvert advert, Fingerprint fingerprint) {}

    @Test
    void copiesAreFoundAndFewOthers() throws Exception {
        assumeTrue(Files.exists(FILE), "the real postings are not here");
        List<Posted> posted = new ArrayList<>();
        new PostingFile(FILE, FILE.getFileName().toString())
                .read(new LastDays(LocalDate.of(2026, 11, 29), false), posting -> posted.add(posted(posting)));
        posted.removeIf(one -> one.fingerprint().shingles().length < LEAST);

        Map<String, List<Posted>> byEmployer = posted.stream().collect(Collectors.groupingBy(Posted::employer));
        pairs(posted, byEmployer);
        copies(posted, byEmployer);
    }

    private static Posted posted(ImportedPosting posting) {
        return new Posted(posting.advert().employer().department(), posting.advert(), fingerprint(posting.advert()));
    }

    /** All pairs that the bands bring together, compared exactly. */
    private static void pairs(List<Posted> posted, Map<String, List<Posted>> byEmployer) {
        Map<Integer, List<Integer>> byBand = new HashMap<>();
        long candidates = 0;
        int alike = 0;
        List<String> close = new ArrayList<>();
        int same = 0;
        for (int i = 0; i < posted.size(); i++) {
            Posted one = posted.get(i);
            int[] others = Arrays.stream(one.fingerprint().bands())
                    .mapToObj(band -> byBand.getOrDefault(band, List.of()))
                    .flatMap(List::stream)
                    .mapToInt(Integer::intValue)
                    .distinct()
                    .toArray();
            candidates += others.length;
            for (int other : others) {
                Likeness found = one.fingerprint().to(posted.get(other).fingerprint());
                boolean own = one.employer().equals(posted.get(other).employer());
                if (!own && found.isClose()) {
                    alike++;
                    Posted another = posted.get(other);
                    if (apart(one, another.fingerprint(), common(one, byEmployer), common(another, byEmployer))
                            .isClose()) {
                        close.add(one.advert().title() + " | " + one.employer() + " | "
                                + another.advert().title() + " | " + another.employer());
                    }
                }
                same += own && found.isSame() ? 1 : 0;
            }
            for (int band : one.fingerprint().bands()) {
                byBand.computeIfAbsent(band, none -> new ArrayList<>()).add(i);
            }
        }
        System.out.printf(
                "%d adverts: %d candidates each, %d pairs with much in common across employers, of which %d are shown,"
                        + " %d same pairs within one%n%s%n",
                posted.size(), candidates / posted.size(), alike, close.size(), same, String.join("\n", close));
        assertTrue(alike >= 50 && alike <= 60, "pairs with much in common: " + alike);
        assertTrue(close.size() >= 12 && close.size() <= 16, "shown pairs: " + close);
        assertTrue(same >= 1_460 && same <= 1_780, "same pairs: " + same);
    }

    /** As the database does it: what an employer also says in two or more of its fifty latest adverts for other jobs. */
    private static Set<Integer> common(Posted one, Map<String, List<Posted>> byEmployer) {
        Map<Integer, Integer> times = new HashMap<>();
        byEmployer.get(one.employer()).reversed().stream()
                .filter(other -> !other.equals(one))
                .limit(200)
                .filter(other -> isOtherJob(
                        one.fingerprint().title(), other.fingerprint().title()))
                .limit(50)
                .forEach(other -> Arrays.stream(other.fingerprint().shingles())
                        .forEach(shingle -> times.merge(shingle, 1, Integer::sum)));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOtherJob(int[] one, int[] other) {
        long both = Arrays.stream(one)
                .filter(word -> Arrays.binarySearch(other, word) >= 0)
                .count();
        return 2 * both <= Math.min(one.length, other.length);
    }

    private static Likeness apart(Posted one, Fingerprint other, Set<Integer> common, Set<Integer> alsoCommon) {
        Likeness whole = one.fingerprint().to(other);
        Set<Integer> here = own(one.fingerprint(), common, alsoCommon);
        Set<Integer> there = own(other, common, alsoCommon);
        int least = Math.min(here.size(), there.size());
        double both = here.stream().filter(there::contains).count();
        return least < LEAST_OWN
                ? new Likeness(whole.jaccard(), whole.containment(), 0, 0)
                : new Likeness(
                        whole.jaccard(), whole.containment(), both / (here.size() + there.size() - both), both / least);
    }

    private static Set<Integer> own(Fingerprint fingerprint, Set<Integer> common, Set<Integer> alsoCommon) {
        return Arrays.stream(fingerprint.shingles())
                .filter(shingle -> !common.contains(shingle) && !alsoCommon.contains(shingle))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static void copies(List<Posted> posted, Map<String, List<Posted>> byEmployer) {
        Map<String, UnaryOperator<String>> ways = new TreeMap<>(Map.of(
                "5 % of words changed", text -> changed(text, 5),
                "10 % of words changed", text -> changed(text, 10),
                "20 % of words changed", text -> changed(text, 20),
                "sentences shuffled", RealPostingsLikenessTest::shuffled,
                "shuffled, 10 % changed", text -> changed(shuffled(text), 10),
                "half kept", text -> text.substring(0, text.length() / 2),
                "as much appended", text -> text + ". " + invented(text.length())));
        Map<String, Double> found = new TreeMap<>();
        ways.forEach((way, copy) -> found.put(way, found(posted, byEmployer, copy)));
        System.out.println("planted copies found: " + found);
        assertTrue(found.get("5 % of words changed") >= 0.99, found::toString);
        assertTrue(found.get("10 % of words changed") >= 0.95, found::toString);
        assertTrue(found.get("sentences shuffled") >= 0.99, found::toString);
        assertTrue(found.get("shuffled, 10 % changed") >= 0.9, found::toString);
        assertTrue(found.get("half kept") >= 0.95, found::toString);
        assertTrue(found.get("as much appended") >= 0.95, found::toString);
        assertTrue(found.get("20 % of words changed") <= 0.5, found::toString);
    }

    /** Of copies by an employer that has no other adverts. */
    private static double found(List<Posted> posted, Map<String, List<Posted>> byEmployer, UnaryOperator<String> way) {
        int found = 0;
        for (int i = 0; i < COPIES; i++) {
            Posted one = posted.get(i * (posted.size() / COPIES));
            Fingerprint copy = fingerprint(one.advert()
                    .withText(AdvertText.of(RichText.ofPlainText(
                            way.apply(one.advert().text().description().plainText())))));
            found += one.fingerprint().isCandidate(copy)
                            && apart(one, copy, common(one, byEmployer), Set.of())
                                    .isClose()
                    ? 1
                    : 0;
        }
        return (double) found / COPIES;
    }

    private static Fingerprint fingerprint(JobAdvert advert) {
        return Fingerprint.of(advert);
    }

    private static String changed(String text, int percent) {
        Random random = new Random(text.length());
        StringBuilder changed = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            changed.append(random.nextInt(100) < percent ? "changed" + random.nextInt(999) : word)
                    .append(' ');
        }
        return changed.toString();
    }

    private static String invented(int length) {
        Random random = new Random(length);
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append("word").append(random.nextInt(9_999)).append(' ');
        }
        return words.toString();
    }

    private static String shuffled(String text) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?]) ", -1)));
        Collections.shuffle(sentences, new Random(text.length()));
        return String.join(" ", sentences);
    }
}
