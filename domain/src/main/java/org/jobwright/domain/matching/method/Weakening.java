package org.jobwright.domain.matching.method;

import java.util.List;
import org.jobwright.domain.matching.method.Word.Gap;

/**
 * Whether the words around a hit take it back: "no experience with", "keine Erfahrung mit", "want to learn", "basic",
 * "Grundkenntnisse". It looks a few words back and ahead, within the clause.
 */
final class Weakening {

    private static final int DENIED_WITHIN = 6;
    private static final int BASIC_WITHIN = 3;
    private static final int AFTER = 4;

    private final List<Word> words;
    private final Hit hit;
    private final boolean basicSuffices;

    private Weakening(TextLine line, Hit hit, boolean basicSuffices) {
        this.words = line.words();
        this.hit = hit;
        this.basicSuffices = basicSuffices;
    }

    /**
     * Whether a line says less than the words that were found in it.
     *
     * @param basicSuffices whether basic knowledge is all that is asked for
     */
    static boolean of(TextLine line, Hit hit, boolean basicSuffices) {
        Weakening around = new Weakening(line, hit, basicSuffices);
        return around.before() || around.after();
    }

    private boolean before() {
        boolean comma = false;
        Gap gap = words.get(hit.first()).gap();
        for (int i = hit.first() - 1; i >= 0 && hit.first() - i <= DENIED_WITHIN; i--) {
            Word word = words.get(i);
            comma |= gap == Gap.COMMA;
            if (gap == Gap.CLAUSE || MatchWords.is("contrast", word)) {
                return false;
            }
            boolean close = !comma && hit.first() - i <= BASIC_WITHIN;
            if (denies(i) || close && (isPlan(i) || isBasic(word))) {
                return true;
            }
            gap = word.gap();
        }
        return false;
    }

    private boolean after() {
        for (int i = hit.last() + 1; i < words.size() && i - hit.last() <= AFTER; i++) {
            Word word = words.get(i);
            boolean next = i == hit.last() + 1;
            if (word.gap() == Gap.CLAUSE || MatchWords.is("contrast", word)) {
                return false;
            }
            if (word.gap() == Gap.COMMA) {
                return next && isBasic(word) && endsPart(i + 1);
            }
            if (isBasic(word) && (next || i - hit.last() <= 2)
                    || MatchWords.is("denied-after", word) && (next && word.gap() == Gap.ASIDE || endsPart(i + 1))
                    || MatchWords.is("plan-after", word)) {
                return true;
            }
        }
        return false;
    }

    /** "Not only" confirms, and a not-for-profit organization is a name. */
    private boolean denies(int at) {
        return MatchWords.is("denied", words.get(at)) && !isFollowedBy("not-denied", at);
    }

    /** "Machine learning" is no plan. */
    private boolean isPlan(int at) {
        return MatchWords.is("plan", words.get(at)) && (at == 0 || !MatchWords.is("not-plan", words.get(at - 1)));
    }

    private boolean isBasic(Word word) {
        return !basicSuffices && MatchWords.is("basic", word);
    }

    private boolean isFollowedBy(String list, int at) {
        return at + 1 < words.size() && MatchWords.is(list, words.get(at + 1));
    }

    private boolean endsPart(int at) {
        return at >= words.size() || words.get(at).gap() != Gap.NONE || MatchWords.is("level", words.get(at));
    }
}
