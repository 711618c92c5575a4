package org.jobwright.domain.matching.method;

import java.util.Set;

/** Reduces words to what their forms share, in English and German. The same word always has the same stems. */
public interface Stemmer {

    /** The stems of a folded word, one for each language. */
    Set<String> stems(String word);

    /** The word without its plural, as each language would have it: careful enough for names of a single word. */
    Set<String> singulars(String word);
}
