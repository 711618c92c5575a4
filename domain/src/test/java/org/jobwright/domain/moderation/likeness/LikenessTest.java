package org.jobwright.domain.moderation.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.moderation.likeness.EqualPassages.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    private static final String SIGNALS = "You repair signals and points between the harbour and the old town";

    @Test
    void equalTextsAreOneAndOthersNothing() {
        assertEquals(
                new Likeness(1, 1),
                likeness(SIGNALS, "you repair: SIGNALS, and points between the Harbour and the old town!"));
        assertEquals(
                new Likeness(0, 0), likeness(SIGNALS, "We cook soup for two hundred children every day of the week"));
        assertEquals(new Likeness(0, 0), likeness(SIGNALS, ""));
    }

    @Test
    void aTextWithinALongerOneIsContained() {
        Likeness found = likeness(SIGNALS, SIGNALS + " " + words(1, 100));

        assertTrue(found.jaccard() < 0.2, found::toString);
        assertEquals(1, found.containment());
        assertTrue(found.isClose());
    }

    @Test
    void nameAndPhoneAndPayReplacedIsStillACopy() {
        String text =
                words(7, 150) + " Harbour Rail pays 40,000 pounds. Call Jo Smith on 0117 900 1234. " + words(8, 150);
        String copy = text.replace("Harbour Rail", "Quick Jobs")
                .replace("40,000", "90,000")
                .replace("Jo Smith on 0117 900 1234", "Max on 0800 111 2222");

        assertTrue(likeness(text, copy).isClose());
        assertTrue(fingerprint(text).isCandidate(fingerprint(copy)));
    }

    /** By these bits most other texts are ruled out without counting what is common. */
    @Test
    void textsHaveNoMoreInCommonThanTheirSignaturesSay() {
        for (int words = 10; words < 2_000; words += 97) {
            Fingerprint one = fingerprint(words(1, words));
            Fingerprint other = fingerprint(words(1, words / 2) + " " + words(2, words));
            BitSet common = BitSet.valueOf(one.signature());
            common.and(BitSet.valueOf(other.signature()));
            int most = common.cardinality() + Math.min(hidden(one), hidden(other));

            long counted = IntStream.of(one.shingles())
                    .filter(shingle -> Arrays.binarySearch(other.shingles(), shingle) >= 0)
                    .count();
            assertTrue(counted <= most, counted + " of at most " + most);
        }
    }

    /** How many shingles have no bit of their own. */
    private static int hidden(Fingerprint fingerprint) {
        return fingerprint.shingles().length
                - BitSet.valueOf(fingerprint.signature()).cardinality();
    }

    /** The panel says so. */
    @Test
    void aTranslationIsNotRecognized() {
        assertFalse(likeness(SIGNALS, "Sie reparieren Signale und Weichen zwischen Hafen und Altstadt")
                .isClose());
    }

    @Test
    void equalPassagesAreMarkedInAnyOrder() {
        String one = "We are kind people. You repair signals all day. Bring a hat.";
        String other = "You repair signals all day! Some say: We are kind people, mostly.";

        EqualPassages passages = passages(one, other);

        assertEquals(one, text(passages.here()));
        assertEquals(other, text(passages.there()));
        assertEquals(List.of("We are kind people. You repair signals all day"), equal(passages.here()));
        assertEquals(List.of("You repair signals all day", "We are kind people"), equal(passages.there()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "ab cd ef gh ", "<b>", "\n", "\uD83D\uDE80 ", "a b c d e f x y z "})
    void hostileTextsAreComparedInLinearTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        String other = text.replace('a', 'b') + piece.repeat(1000);

        EqualPassages passages = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> passages(text, other));

        assertTrue(passages.here().size() <= EqualPassages.MOST_PASSAGES + 1);
        assertTrue(text(passages.there()).length() <= EqualPassages.MOST);
    }

    private static List<String> equal(List<Passage> passages) {
        return passages.stream().filter(Passage::equal).map(Passage::text).toList();
    }

    private static String text(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining());
    }

    private static EqualPassages passages(String one, String other) {
        return EqualPassages.between(new TextWords(one), new TextWords(other));
    }

    private static Likeness likeness(String one, String other) {
        return fingerprint(one).to(fingerprint(other));
    }

    private static Fingerprint fingerprint(String text) {
        return Fingerprint.of(new TextWords(text), "");
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + random.nextInt(5_000))
                .collect(Collectors.joining(" "));
    }
}
