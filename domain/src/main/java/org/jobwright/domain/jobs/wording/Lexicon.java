package org.jobwright.domain.jobs.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words to look for in adverts of a language. */
final class Lexicon {

    /** How many words away a deciding word may be. */
    private static final int NEAR = 15;

    /** As many words as a title has. */
    private static final int TITLE = 50;

    /** An entry prepared for searching. */
    private record Term(LexiconEntry entry, Phrases phrases, Phrases with, Phrases without) {

        Term(LexiconEntry entry) {
            this(entry, new Phrases(entry.phrases()), new Phrases(entry.with()), new Phrases(entry.without()));
        }
    }

    /**
     * Entries to look for together.
     *
     * @param begins all their phrases: most words begin none, and are not looked up for each entry
     */
    private record Terms(List<Term> terms, Phrases begins) {

        static Terms of(Stream<LexiconEntry> some) {
            List<LexiconEntry> entries = some.toList();
            return new Terms(
                    entries.stream().map(Term::new).toList(),
                    new Phrases(entries.stream()
                            .flatMap(entry -> entry.phrases().stream())
                            .toList()));
        }
    }

    private final Terms all;
    private final Terms hints;

    Lexicon(List<LexiconEntry> entries) {
        this.all = Terms.of(entries.stream());
        this.hints = Terms.of(entries.stream().filter(entry -> entry.severity() == Severity.HINT));
    }

    /** One entry alone. */
    static Lexicon of(LexiconEntry entry) {
        return new Lexicon(List.of(entry));
    }

    /** Reports the matches in the text of a field. */
    void look(String field, Words words, Consumer<WordFinding> found) {
        look(field, words, all, found);
    }

    /** The same for advice only. */
    void lookForHints(String field, Words words, Consumer<WordFinding> found) {
        look(field, words, hints, found);
    }

    private static void look(String field, Words words, Terms terms, Consumer<WordFinding> found) {
        int[] begins = IntStream.range(0, words.size())
                .filter(at -> terms.begins().lengthAt(words, at) > 0)
                .toArray();
        for (Term term : terms.terms()) {
            if (term.entry().fields().isEmpty() || term.entry().fields().contains(field)) {
                look(term, field, words, begins, found);
            }
        }
    }

    private static void look(Term term, String field, Words words, int[] begins, Consumer<WordFinding> found) {
        int next = 0;
        for (int at : begins) {
            int length = at < next ? 0 : term.phrases().lengthAt(words, at);
            if (length > 0) {
                next = at + length;
                if (isMeant(term, words, at, next - 1)) {
                    found.accept(WordFinding.of(
                            term.entry().code(),
                            term.entry().severity(),
                            field,
                            words.text(),
                            words.get(at).start(),
                            words.get(next - 1).end()));
                }
            }
        }
    }

    private static boolean isMeant(Term term, Words words, int first, int last) {
        int from = first;
        while (from > 0
                && first - from < NEAR
                && words.get(from - 1).sentence() == words.get(first).sentence()) {
            from--;
        }
        int to = last;
        while (to + 1 < words.size()
                && to - last < NEAR
                && words.get(to + 1).sentence() == words.get(last).sentence()) {
            to++;
        }
        return (term.with().isEmpty() || term.with().isBetween(words, from, to))
                && !term.without().isBetween(words, from, to)
                && !(term.entry().bothForms() && isBothForms(words, first));
    }

    private static boolean isBothForms(Words words, int at) {
        String word = words.get(at).folded();
        for (int i = 0; i < Math.min(words.size(), TITLE); i++) {
            String other = words.get(i).folded();
            if (other.equals(word + "in")
                    || word.equals(other + "in")
                    || word.endsWith("mann") && other.endsWith("frau")
                    || word.endsWith("frau") && other.endsWith("mann")) {
                return true;
            }
        }
        return false;
    }
}
