package org.jobwright.benchmarks.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.FSDirectory;
import org.jobwright.benchmarks.Searcher;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.understanding.UnderstoodSearch;
import org.jobwright.services.search.query.Matching;

/**
 * The same search written by hand on the product's index, opened for reading: one pass for hits and counts by
 * DrillSideways, ordinals computed once, and only the summaries of the twenty shown documents read.
 */
public final class RawLucene implements Searcher, AutoCloseable {

    private static final SortField NEWEST = new SortedNumericSortField("posted", SortField.Type.LONG, true);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, NEWEST);
    private static final Set<String> SHOWN = Set.of("summary");

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = RawAnalysis.analyzer();
    private final RawQuery query = new RawQuery(analyzer);
    private final RawCounts counts;
    private final Clock clock;

    public RawLucene(Path directory, Clock clock) throws IOException {
        this.reader = DirectoryReader.open(FSDirectory.open(directory));
        this.searcher = new IndexSearcher(reader);
        this.counts = new RawCounts(reader);
        this.clock = clock;
    }

    /** The hits with the summaries for a list, and all counts. */
    public record Found(long total, List<String> summaries, Map<String, Map<String, Long>> counts) {}

    public Found results(JobSearch search) throws IOException {
        UnderstoodSearch understood = UnderstoodSearch.of(search, "");
        JobSearch meant = understood.meant();
        SearchWords words = SearchWords.of(meant.words());
        Found asTyped = results(meant, words, Matching.ALL_WORDS);
        if (asTyped.total == 0 && understood.isGuessed()) {
            JobSearch literal = UnderstoodSearch.withoutGuesses(search, "").meant();
            Found found = results(literal, SearchWords.of(literal.words()), Matching.ALL_WORDS);
            if (found.total > 0) {
                return found;
            }
        }
        if (asTyped.total > 0 || !words.isPlain()) {
            return asTyped;
        }
        Found found = results(meant, words, Matching.SPELT_ALIKE);
        Optional<List<String>> corrected = OccupationTitles.corrected(words.words());
        if (found.total == 0 && corrected.isPresent()) {
            found = results(meant, words.with(corrected.get()), Matching.CORRECTED);
        }
        if (found.total == 0 && words.words().size() > 1) {
            found = results(meant, words, Matching.SOME_WORDS);
        }
        return found.total > 0 ? found : asTyped;
    }

    private Found results(JobSearch search, SearchWords words, Matching matching) throws IOException {
        Instant now = clock.instant();
        var base = new BooleanQuery.Builder();
        boolean byWords = !words.isEmpty();
        base.add(byWords ? query.words(words, matching) : new MatchAllDocsQuery(), Occur.MUST);
        RawFilters.near(search, analyzer).ifPresent(near -> base.add(near, Occur.FILTER));
        base.add(RawFilters.stillOpen(now), Occur.FILTER);
        Map<String, Query> filters = RawFilters.of(search, now);
        Sort order = byWords ? BEST : new Sort(NEWEST);
        var hits = new TopFieldCollectorManager(order, PAGE, null, Integer.MAX_VALUE, false);
        return filters.isEmpty() ? plain(base.build(), hits, now) : sideways(base.build(), filters, hits, now);
    }

    private Found plain(Query base, TopFieldCollectorManager hits, Instant now) throws IOException {
        var both = new MultiCollectorManager(hits, new FacetsCollectorManager());
        Object[] found = searcher.search(base, both);
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        for (String dimension : RawCounts.FIELDS.keySet()) {
            all.put(dimension, counts.of(dimension, (FacetsCollector) found[1], now));
        }
        return found((TopFieldDocs) found[0], all);
    }

    private Found sideways(Query base, Map<String, Query> filters, TopFieldCollectorManager hits, Instant now)
            throws IOException {
        var config = new FacetsConfig();
        var drilled = new DrillDownQuery(config, base);
        filters.forEach(drilled::add);
        var counting = new Counting(searcher, config, now);
        var found = counting.search(drilled, hits);
        return found(found.collectorResult, counting.all);
    }

    /** Counts each narrowing dimension from the results of all others. */
    private final class Counting extends DrillSideways {
        private final Instant now;
        private final Map<String, Map<String, Long>> all = new LinkedHashMap<>();

        Counting(IndexSearcher searcher, FacetsConfig config, Instant now) {
            super(searcher, config, null, null);
            this.now = now;
        }

        @Override
        protected Facets buildFacetsResult(FacetsCollector down, FacetsCollector[] sideways, String[] dimensions)
                throws IOException {
            List<String> narrowing = List.of(dimensions);
            for (String dimension : RawCounts.FIELDS.keySet()) {
                int own = narrowing.indexOf(dimension);
                all.put(dimension, counts.of(dimension, own < 0 ? down : sideways[own], now));
            }
            return null;
        }
    }

    private Found found(TopFieldDocs hits, Map<String, Map<String, Long>> all) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<String> summaries = new ArrayList<>();
        for (ScoreDoc hit : hits.scoreDocs) {
            summaries.add(stored.document(hit.doc, SHOWN).get("summary"));
        }
        return new Found(hits.totalHits.value, summaries, all);
    }

    @Override
    public Answer find(JobSearch search) {
        try {
            Found found = results(search);
            List<String> references = found.summaries.stream()
                    .map(summary -> SharedFiles.read(summary).path("reference").asText())
                    .toList();
            return new Answer(found.total, references, found.counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
