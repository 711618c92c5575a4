package org.jobwright.domain.matching.method;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stems each word once for one application. */
final class CachedStemmer implements Stemmer {

    private final Stemmer stemmer;
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Map<String, Set<String>> singulars = new HashMap<>();

    CachedStemmer(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    @Override
    public Set<String> stems(String word) {
        return stems.computeIfAbsent(word, stemmer::stems);
    }

    @Override
    public Set<String> singulars(String word) {
        return singulars.computeIfAbsent(word, stemmer::singulars);
    }
}
