package org.jobwright.domain.moderation.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.text.FoldedText;

/** The text of an advert as words with their places. Linear, and bounded for texts of any length. */
public final class TextWords {

    /** More words than the longest advert has. */
    static final int MOST = 20_000;

    /** Words that make one shingle. */
    static final int TOGETHER = 3;

    private record Word(String folded, int start, int end) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();

    TextWords(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length() && words.size() < MOST) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(new Word(FoldedText.of(text.substring(at, end)), at, end));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** What an advert says about the work, without pay, places and dates, which copies often change. */
    public static TextWords of(JobAdvert advert) {
        AdvertText text = advert.text();
        return new TextWords(Stream.of(
                        Stream.of(advert.title(), text.description().plainText()),
                        text.responsibilities().stream(),
                        text.qualifications().stream().map(AdvertText.Qualification::text),
                        Stream.of(advert.pay().benefitsText()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    String text() {
        return text;
    }

    int size() {
        return words.size();
    }

    int start(int word) {
        return words.get(word).start();
    }

    int end(int word) {
        return words.get(word).end();
    }

    /** How many shingles begin in this text. */
    int shingles() {
        return Math.max(0, words.size() - TOGETHER + 1);
    }

    /** The hash of the words that begin with this one. */
    int shingle(int first) {
        long hash = 0;
        for (int i = first; i < first + TOGETHER; i++) {
            String word = words.get(i).folded();
            for (int j = 0; j < word.length(); j++) {
                hash = hash * 1_099_511_628_211L + word.charAt(j);
            }
            hash = Mixed.of(hash + 1);
        }
        return (int) (hash >>> 32);
    }
}
