package org.jobwright.benchmarks.search.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The same words as in the product's index, produced by hand. */
public final class RawAnalysis {

    static final String[] STEMMED = {"title", "skills", "duties", "text"};
    static final String[] LANGUAGES = {"en", "de"};

    private RawAnalysis() {}

    public static Analyzer analyzer() {
        Map<String, Analyzer> fields = new HashMap<>();
        for (String field : STEMMED) {
            fields.put(field + "_en", new English());
            fields.put(field + "_de", new German());
        }
        return new PerFieldAnalyzerWrapper(new Names(), fields);
    }

    private static final class English extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
            return new TokenStreamComponents(source, new PorterStemFilter(words));
        }
    }

    private static final class German extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(source)));
            return new TokenStreamComponents(source, new GermanLightStemFilter(words));
        }
    }

    private static final class Names extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(new LowerCaseFilter(source)));
        }
    }
}
