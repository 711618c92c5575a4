package org.jobwright.domain.moderation.likeness;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Identifies a text (MinHash in bands): texts with a common band are compared by their shingles. Two texts of
 * likeness 0.4 have one with a probability of 0.99999, of 0.05 with 0.15.
 */
public final class Fingerprint {

    public static final int BANDS = 64;

    private static final int ROWS = 2;
    private static final int SIGNATURE_BITS = 4096;

    private final int[] shingles;
    private final int[] bands;

    private final int[] title;

    private Fingerprint(int[] shingles, int[] title) {
        this.shingles = shingles;
        this.bands = bands(shingles);
        this.title = title;
    }

    public static Fingerprint of(JobAdvert advert) {
        return of(TextWords.of(advert), advert.title());
    }

    static Fingerprint of(TextWords words, String title) {
        return new Fingerprint(
                IntStream.range(0, words.shingles())
                        .map(words::shingle)
                        .sorted()
                        .distinct()
                        .toArray(),
                Stream.of(FoldedText.of(title).split(" ", -1))
                        .mapToInt(String::hashCode)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    /** The distinct hashes of three words each, sorted. */
    public int[] shingles() {
        return shingles.clone();
    }

    /** The distinct hashes of the words of the title, by which adverts for other jobs are told. */
    public int[] title() {
        return title.clone();
    }

    /** A hash for each band. */
    public int[] bands() {
        return bands.clone();
    }

    /** The shingles once more, each as one bit: what two texts have in common at most is quick to count. */
    public byte[] signature() {
        byte[] bits = new byte[SIGNATURE_BITS / Byte.SIZE];
        for (int shingle : shingles) {
            int bit = Math.floorMod(shingle, SIGNATURE_BITS);
            bits[bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
        }
        return bits;
    }

    private static int[] bands(int[] shingles) {
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long rows = band;
            for (int row = 0; row < ROWS; row++) {
                rows = Mixed.of(rows ^ least(shingles, Mixed.of(band * ROWS + row)));
            }
            bands[band] = (int) rows;
        }
        return bands;
    }

    private static long least(int[] shingles, long seed) {
        long least = Long.MAX_VALUE;
        for (int shingle : shingles) {
            least = Math.min(least, Mixed.of(shingle ^ seed));
        }
        return least;
    }

    public Likeness to(Fingerprint other) {
        int common = 0;
        int here = 0;
        int there = 0;
        while (here < shingles.length && there < other.shingles.length) {
            int order = Integer.compare(shingles[here], other.shingles[there]);
            common += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return Likeness.of(common, shingles.length, other.shingles.length);
    }

    /** Whether the index would find one text by the other. */
    public boolean isCandidate(Fingerprint other) {
        return IntStream.range(0, BANDS).anyMatch(band -> bands[band] == other.bands[band]);
    }
}
