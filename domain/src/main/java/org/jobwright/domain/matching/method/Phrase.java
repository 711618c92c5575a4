package org.jobwright.domain.matching.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.matching.method.Word.Gap;
import org.jobwright.domain.matching.result.MatchRule;

/**
 * Words to look for in a line, next to each other and in this order. Small words between them do not count. Words of a
 * phrase may have other forms; a single word only its plural, because the stem of one is that of another: the stem of
 * "excellent" is "excel". A single word that is an everyday word too, such as Access or Go, has to be written as a name.
 */
final class Phrase {

    private static final int SHORT = 2;

    private final List<Word> words;
    private final Stemmer stemmer;
    private final boolean name;

    private Phrase(List<Word> words, Stemmer stemmer) {
        this.words = words;
        this.stemmer = stemmer;
        this.name = words.size() == 1
                && (words.getFirst().folded().length() <= SHORT || MatchWords.is("ambiguous", words.getFirst()));
    }

    /** What a requirement is about; empty if it has no word that says anything. */
    static Optional<Phrase> of(String text, Stemmer stemmer) {
        List<Word> all = MatchWords.withoutSmall(Words.of(text));
        List<Word> telling = SkillNames.isKnown(all) ? all : MatchWords.telling(all);
        return telling.isEmpty() ? Optional.empty() : Optional.of(new Phrase(telling, stemmer));
    }

    /** A name as it stands in the table of names. */
    static Phrase named(String name, Stemmer stemmer) {
        return new Phrase(MatchWords.withoutSmall(Words.of(name)), stemmer);
    }

    int size() {
        return words.size();
    }

    String key() {
        return MatchWords.joined(words);
    }

    /** Every place where it stands in a line. */
    List<Hit> all(TextLine line) {
        List<Word> text = line.words();
        List<Hit> hits = new ArrayList<>();
        for (int first = 0; first <= text.size() - words.size(); first++) {
            Hit hit = at(text, first);
            if (hit != null) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private Hit at(List<Word> text, int first) {
        boolean same = true;
        int at = first;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                at = next(text, at);
            }
            if (at < 0) {
                return null;
            }
            boolean equal = words.get(i).folded().equals(text.get(at).folded());
            if (!equal && !isForm(words.get(i), text.get(at))) {
                return null;
            }
            same &= equal;
        }
        return name && !isName(text, first)
                ? null
                : new Hit(first, at, same ? MatchRule.SAME_WORDS : MatchRule.WORD_FORMS);
    }

    /** The next word of the same clause that is not small; -1 if there is none. */
    private static int next(List<Word> text, int at) {
        int next = at + 1;
        while (next < text.size() && text.get(next).gap() == Gap.NONE) {
            if (!MatchWords.is("small", text.get(next))) {
                return next;
            }
            next++;
        }
        return -1;
    }

    private boolean isForm(Word wanted, Word found) {
        String one = wanted.folded();
        String other = found.folded();
        if (name || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        return words.size() == 1
                ? !Collections.disjoint(stemmer.singulars(one), stemmer.singulars(other))
                : !Collections.disjoint(stemmer.stems(one), stemmer.stems(other));
    }

    /** HR, QA: written so, it is no pronoun; in a heading of capitals it may be. */
    private static boolean isAcronym(Word word) {
        return word.written().length() == SHORT && word.written().chars().allMatch(Character::isUpperCase);
    }

    private static char last(Word word) {
        return word.written().charAt(word.written().length() - 1);
    }

    /** After its maker, alone between commas, or written as in the advert after "using" or before "programming". */
    private boolean isName(List<Word> text, int at) {
        Word found = text.get(at);
        boolean maker = at > 0 && found.gap() == Gap.NONE && MatchWords.is("maker", text.get(at - 1));
        if (maker) {
            return true;
        }
        boolean last = at + 1 == text.size() || text.get(at + 1).gap() != Gap.NONE;
        if (!found.written().equals(words.getFirst().written())) {
            return found.folded().length() > SHORT && found.gap() != Gap.NONE && last;
        }
        if (isAcronym(found) && text.stream().anyMatch(word -> Character.isLowerCase(last(word)))) {
            return true;
        }
        boolean used = found.gap() == Gap.NONE && MatchWords.is("before-name", text.get(at - 1));
        boolean ends = last || MatchWords.is("after-name", text.get(at + 1));
        return used && (ends || found.folded().length() > SHORT) || found.gap() != Gap.NONE && ends;
    }
}
