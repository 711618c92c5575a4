package org.jobwright.benchmarks.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.likeness.Fingerprint;
import org.jobwright.domain.shared.text.RichText;

/**
 * Fingerprints of real adverts and of texts made of them: most are written anew by their employer, with a third of the words
 * changed; one in fifty is a near copy by another employer; some have near copies by twenty others.
 */
final class NearCopies {

    /** Which of them are measured. */
    enum Sample {
        ORDINARY,
        COPY,
        COPIED_BY_MANY
    }

    /**
     * An advert.
     *
     * @param employer its number
     * @param sample null if it is not measured
     */
    record Row(int number, int employer, Sample sample, Fingerprint fingerprint) {}

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
    private static final int LONGEST = 15_000;
    private static final int LEAST = 40;
    private static final int ONE_IN = 50;
    private static final int MANY = 20;

    private record Real(int employer, String title, String text) {}

    private final List<Real> real = new ArrayList<>();
    private final int employers;
    private final int samples;

    NearCopies(SharedFiles files, int samples) {
        List<JsonNode> postings = files.postings("nhs_jsonld");
        List<String> names = postings.stream()
                .map(posting -> posting.at("/hiringOrganization/name").asText())
                .distinct()
                .toList();
        for (JsonNode posting : postings) {
            Real one = new Real(
                    names.indexOf(posting.at("/hiringOrganization/name").asText()),
                    posting.path("title").asText(),
                    text(posting.path("description").asText()));
            if (fingerprint(one, one.text()).shingles().length >= LEAST) {
                real.add(one);
            }
        }
        this.employers = names.size();
        this.samples = samples;
    }

    private static String text(String html) {
        String text = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        String plain = TAG.matcher(text).replaceAll(" ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    int employers() {
        return employers;
    }

    /** The same on every run. */
    void each(int rows, Consumer<Row> to) {
        Random random = new Random(rows);
        int crowds = samples / 5;
        int plain = rows - crowds * MANY;
        for (int n = 0; n < plain; n++) {
            Real one = real.get(n % real.size());
            boolean copy = n >= real.size() && n % ONE_IN == 0;
            int changed = n < real.size() ? 0 : copy ? 5 : 33;
            to.accept(new Row(
                    n,
                    copy ? other(one, random) : one.employer(),
                    sample(n, plain, copy),
                    fingerprint(one, changed(one.text(), changed, random))));
        }
        for (int n = 0; n < crowds * MANY; n++) {
            Real one = real.get(n / MANY * (real.size() / crowds));
            to.accept(new Row(
                    plain + n,
                    other(one, random),
                    n % MANY == 0 ? Sample.COPIED_BY_MANY : null,
                    fingerprint(one, changed(one.text(), 5, random))));
        }
    }

    /** Evenly over all. */
    private Sample sample(int n, int plain, boolean copy) {
        int every = Math.max(1, plain / samples / ONE_IN) * ONE_IN;
        if (n % every == 1) {
            return Sample.ORDINARY;
        }
        return copy && n % every == 0 ? Sample.COPY : null;
    }

    private int other(Real one, Random random) {
        return (one.employer() + 1 + random.nextInt(employers - 1)) % employers;
    }

    private static Fingerprint fingerprint(Real one, String text) {
        return Fingerprint.of(
                JobAdvert.EMPTY.withTitle(one.title()).withText(AdvertText.of(RichText.ofPlainText(text))));
    }

    private static String changed(String text, int percent, Random random) {
        if (percent == 0) {
            return text;
        }
        String[] words = text.split(" ", -1);
        return IntStream.range(0, words.length)
                .mapToObj(at -> random.nextInt(100) < percent ? "changed" + random.nextInt(999) : words[at])
                .collect(Collectors.joining(" "));
    }
}
