package org.jobwright.domain.matching.method;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.talent.findable.LanguageCodes;

/** Names of spoken languages. */
final class LanguageName {

    /** Shorter words are codes such as "it", which are words, too. */
    private static final int SHORTEST = 4;

    private LanguageName() {}

    /** The code of the language that a requirement is about: "German", "fluent German (C1)"; empty for anything else. */
    static Optional<String> of(String requirement) {
        List<Word> words = MatchWords.telling(Words.of(requirement)).stream()
                .filter(word -> !MatchWords.is("language-cue", word))
                .toList();
        return words.size() == 1 ? code(words.getFirst()) : Optional.empty();
    }

    /** The code of a language that is named by a word with a capital; empty for any other word. */
    static Optional<String> code(Word word) {
        return word.folded().length() < SHORTEST
                        || !Character.isUpperCase(word.written().charAt(0))
                ? Optional.empty()
                : LanguageCodes.of(word.folded());
    }
}
