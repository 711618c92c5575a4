package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.AdvertWords;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.jobs.wording.WordFinding;
import org.jobwright.domain.moderation.findings.DuplicateFinding;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.FindingPolicy;
import org.jobwright.domain.moderation.findings.SimilarAdvert;
import org.jobwright.domain.moderation.findings.SubmittedAdvert;
import org.jobwright.domain.moderation.findings.TextFinding;
import org.jobwright.domain.moderation.likeness.Fingerprint;
import org.jobwright.domain.moderation.likeness.Likeness;
import org.jobwright.domain.shared.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is found in real adverts, each finding judged by reading it: right, or a false alarm. The verdicts are in a file with
 * the number of the advert and no words of it. A finding that nobody has judged fails the test: read it, and add a line.
 */
@Tag("slow")
class RealPostingsJudgedTest {

    private static final Path FILE = Path.of("../../shared/data/postings/nhs_jsonld.jsonl.gz");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final long SEED = 21;
    private static final int SAMPLE = 200;
    private static final int LEAST_SHINGLES = 40;

    private static final List<JobAdvert> ADVERTS = new ArrayList<>();

    /** A verdict: what was found, where, and whether it was right. */
    private record Judged(String what, Set<String> known, Map<String, int[]> tally) {

        Judged(String what) {
            this(what, new HashSet<>(), new TreeMap<>());
            Resources.lines(RealPostingsJudgedTest.class, "judged-" + what + ".tsv", line -> {
                String[] columns = Resources.columns(line, 3);
                known.add(columns[0] + " " + columns[1]);
                tally.computeIfAbsent(columns[1], none -> new int[2])[columns[2].equals("right") ? 0 : 1]++;
            });
        }

        void print() {
            System.out.println("judged " + what + ": kind, right, false");
            tally.forEach((kind, count) -> System.out.printf("%-28s %4d %4d%n", kind, count[0], count[1]));
        }
    }

    @BeforeAll
    static void read() throws Exception {
        assumeTrue(Files.exists(FILE), "the real postings are not here");
        new PostingFile(FILE, FILE.getFileName().toString())
                .read(new LastDays(DAY, false), posting -> ADVERTS.add(posting.advert()));
        assertEquals(9_370, ADVERTS.size());
    }

    @Test
    void allFindingsOfTwoHundredAdvertsAreJudged() throws Exception {
        Judged judged = new Judged("findings");
        Set<String> unjudged = new TreeSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        try (PrintWriter out = writer("findings")) {
            sample().forEach(advert -> findings(advert).stream()
                    .filter(found -> found.severity() != Severity.CONTACT)
                    .forEach(found -> {
                        counts.merge(found.severity() + " " + found.code(), 1, Integer::sum);
                        note(judged, unjudged, advert, found);
                        out.printf("%d\t%s\t%s\t%s%n", advert, found.code(), found.severity(), said(found));
                    }));
        }
        System.out.println("findings in " + SAMPLE + " adverts: " + counts);
        judged.print();
        assertEquals(Set.of(), unjudged);
    }

    @Test
    void allSeriousWordsOfAllAdvertsAreJudged() throws Exception {
        Judged judged = new Judged("words");
        Set<String> unjudged = new TreeSet<>();
        try (PrintWriter out = writer("words")) {
            for (int advert = 0; advert < ADVERTS.size(); advert++) {
                for (WordFinding words :
                        AdvertWords.findings(AdvertTexts.of(ADVERTS.get(advert)), Lexicons.shipped())) {
                    if (words.severity().needsJudgement()) {
                        Finding found = new TextFinding(words);
                        note(judged, unjudged, advert, found);
                        out.printf("%d\t%s\t%s\t%s%n", advert, found.code(), found.severity(), said(found));
                    }
                }
            }
        }
        judged.print();
        assertEquals(Set.of(), unjudged);
    }

    @Test
    void allPairsThatAreShownAreJudged() throws Exception {
        Judged judged = new Judged("pairs");
        Set<String> unjudged = new TreeSet<>();
        List<int[]> pairs = pairs();
        try (PrintWriter out = writer("pairs")) {
            for (int[] pair : pairs) {
                JobAdvert one = ADVERTS.get(pair[0]);
                JobAdvert other = ADVERTS.get(pair[1]);
                String kind = pair[2] == 0 ? "other-employer" : "same-employer";
                if (!judged.known().contains(pair[0] + "/" + pair[1] + " " + kind)) {
                    unjudged.add(pair[0] + "/" + pair[1] + " " + kind);
                }
                Likeness likeness = print(one).to(print(other));
                out.printf(
                        "%d/%d\t%s\tJ %.2f C %.2f\t%s (%s, %s)\t%s (%s, %s)\t%s\t%s%n",
                        pair[0],
                        pair[1],
                        kind,
                        likeness.jaccard(),
                        likeness.containment(),
                        one.title(),
                        one.employer().department(),
                        one.work().locations(),
                        other.title(),
                        other.employer().department(),
                        other.work().locations(),
                        beginning(one),
                        only(one, other));
            }
        }
        judged.print();
        assertEquals(Set.of(), unjudged);
    }

    private static void note(Judged judged, Set<String> unjudged, int advert, Finding found) {
        if (!judged.known().contains(advert + " " + found.code())) {
            unjudged.add(advert + " " + found.code());
        }
    }

    private static List<Integer> sample() {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, ADVERTS.size()).boxed().toList());
        Collections.shuffle(numbers, new Random(SEED));
        return numbers.subList(0, SAMPLE).stream().sorted().toList();
    }

    private static List<Finding> findings(int advert) {
        return findings(advert, List.of());
    }

    private static List<Finding> findings(int advert, List<SimilarAdvert> similar) {
        JobAdvert submitted = ADVERTS.get(advert);
        return FindingPolicy.findings(new SubmittedAdvert(
                AdvertTexts.of(submitted),
                true,
                RuleBook.shipped().review(new PostingFacts(submitted, EmployerFacts.UNKNOWN, DAY)),
                new RoleCatalog(List.of()),
                Lexicons.shipped(),
                similar,
                DAY));
    }

    private static String said(Finding found) {
        return found instanceof TextFinding text
                ? (text.found().before() + " >>" + text.found().quote() + "<< "
                                + text.found().after())
                        .replaceAll("\\s+", " ")
                : (found.field() + " " + found.arguments()).replaceAll("\\s+", " ");
    }

    /** All pairs that are shown: across employers, then those of one employer. */
    private static List<int[]> pairs() {
        List<int[]> across = new ArrayList<>();
        List<int[]> within = new ArrayList<>();
        Map<Integer, List<Integer>> byBand = new HashMap<>();
        List<Fingerprint> prints =
                ADVERTS.stream().map(RealPostingsJudgedTest::print).toList();
        for (int i = 0; i < prints.size(); i++) {
            Fingerprint one = prints.get(i);
            if (one.shingles().length < LEAST_SHINGLES) {
                continue;
            }
            int number = i;
            Arrays.stream(one.bands())
                    .mapToObj(band -> byBand.getOrDefault(band, List.of()))
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .forEach(other -> pair(prints, other, number, across, within));
            for (int band : one.bands()) {
                byBand.computeIfAbsent(band, none -> new ArrayList<>()).add(i);
            }
        }
        across.addAll(within);
        return across;
    }

    private static void pair(List<Fingerprint> prints, int one, int other, List<int[]> across, List<int[]> within) {
        Likeness likeness = prints.get(one).to(prints.get(other));
        boolean own = ADVERTS.get(one)
                .employer()
                .department()
                .equals(ADVERTS.get(other).employer().department());
        if (likeness.isClose() && isShown(one, other, own, likeness)) {
            (own ? within : across).add(new int[] {one, other, own ? 1 : 0});
        }
    }

    /** As a moderator or the employer would see the later one, were both public. */
    private static boolean isShown(int one, int other, boolean own, Likeness likeness) {
        SimilarAdvert earlier = new SimilarAdvert(
                JobPostingId.next(),
                ADVERTS.get(one),
                PostingStatus.LIVE,
                null,
                true,
                new SimilarAdvert.Employer("An employer", own, true, false),
                likeness);
        return findings(other, List.of(earlier)).stream().anyMatch(DuplicateFinding.class::isInstance);
    }

    private static Fingerprint print(JobAdvert advert) {
        return Fingerprint.of(advert);
    }

    private static String beginning(JobAdvert advert) {
        String text = advert.text().description().plainText().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(160, text.length()));
    }

    /** Some sentences that only one of the two has. */
    private static String only(JobAdvert one, JobAdvert other) {
        return only(text(one), text(other)) + " || " + only(text(other), text(one));
    }

    private static String only(String here, String there) {
        return Arrays.stream(here.split("(?<=[.!?]) ", -1))
                .filter(sentence -> sentence.length() > 20 && !there.contains(sentence))
                .limit(3)
                .map(sentence -> sentence.substring(0, Math.min(100, sentence.length())))
                .toList()
                .toString();
    }

    private static String text(JobAdvert advert) {
        return advert.text().description().plainText().replaceAll("\\s+", " ");
    }

    /** With {@code JOBWRIGHT_JUDGED}, a folder, what is to be judged is written there; it is not kept. */
    private static PrintWriter writer(String what) throws Exception {
        String folder = System.getenv("JOBWRIGHT_JUDGED");
        return folder == null
                ? new PrintWriter(PrintWriter.nullWriter())
                : new PrintWriter(Files.newBufferedWriter(Path.of(folder, what + ".txt")));
    }
}
