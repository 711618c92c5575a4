package org.jobwright.services.search.index;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** Replaces names such as C++ by words before an analyzer splits the text, and preserves their positions. */
final class SpelledSigns extends AnalyzerWrapper {

    private final Analyzer words;
    private final NormalizeCharMap spelling;

    SpelledSigns(Analyzer words, Map<String, String> signs) {
        super(words.getReuseStrategy());
        this.words = words;
        NormalizeCharMap.Builder all = new NormalizeCharMap.Builder();
        signs.forEach(all::add);
        spelling = all.build();
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return words;
    }

    @Override
    protected Reader wrapReader(String field, Reader reader) {
        return new MappingCharFilter(spelling, reader);
    }
}
