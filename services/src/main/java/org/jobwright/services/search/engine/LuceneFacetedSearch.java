package org.jobwright.services.search.engine;

import static org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils.toLuceneQuery;
import static org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils.toLuceneSort;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.ConcurrentDrillSidewaysResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.services.search.engine.KeptCounts.Counts;

/**
 * Searches the embedded index directly with Lucene. Hibernate Search provides the query, as for any engine, and manages
 * the reader; hits and counts come from one pass, in which a posting that fails only one facet is counted for that
 * facet.
 */
@ApplicationScoped
class LuceneFacetedSearch implements FacetedSearch {

    private static final FacetsConfig CONFIG = new FacetsConfig();

    private final Map<String, CountedField> fields = new ConcurrentHashMap<>();
    private final KeptCounts kept = new KeptCounts(InstantSource.system());

    @Override
    public Found find(SearchSession session, IndexQuery query, HitReader hits, int from, int size) {
        KeptCounts.Key search = new KeptCounts.Key(toLuceneQuery(query.base()), toLuceneQueries(query.filters()));
        Sort order = toLuceneSort(query.order());
        int wanted = size == 0 ? 1 : from + size; // a page beyond the end needs no memory
        try (IndexReader reader = reader(session)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            DrillDownQuery narrowed = new DrillDownQuery(CONFIG, search.base());
            search.filters().forEach((filter, condition) -> narrowed.add(filter.name(), condition));
            Optional<Counts> known = kept.find(search);
            if (known.isPresent()) {
                TopFieldDocs best = searcher.search(narrowed, best(order, wanted, wanted));
                if (best.scoreDocs.length == wanted) {
                    return found(known.get(), best, searcher, hits, from, size);
                }
            }
            var all = new Sideways(searcher).search(narrowed, best(order, wanted, Integer.MAX_VALUE));
            Counts counts = new Counts(all.collectorResult.totalHits.value, counts(all, query));
            kept.keep(search, counts);
            return found(counts, all.collectorResult, searcher, hits, from, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param counted how many matches are counted; after that, those that cannot be among the best are skipped */
    private static TopFieldCollectorManager best(Sort order, int wanted, int counted) {
        return new TopFieldCollectorManager(order, wanted, null, counted, false);
    }

    private static Found found(
            Counts counts, TopFieldDocs best, IndexSearcher searcher, HitReader hits, int from, int size)
            throws IOException {
        return new Found(counts.total(), read(searcher.storedFields(), best, hits, from, size), counts.byFacet());
    }

    private static Map<SearchFacet, Query> toLuceneQueries(Map<SearchFacet, SearchPredicate> filters) {
        Map<SearchFacet, Query> queries = new EnumMap<>(SearchFacet.class);
        filters.forEach((filter, predicate) -> queries.put(filter, toLuceneQuery(predicate)));
        return queries;
    }

    @Override
    public Map<String, Long> mostFrequent(SearchSession session, SearchPredicate fitting, String field, int most) {
        try (IndexReader reader = reader(session)) {
            FacetsCollector found =
                    new IndexSearcher(reader).search(toLuceneQuery(fitting), new FacetsCollectorManager());
            return counted(field).mostFrequent(found.getMatchingDocs(), most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexReader reader(SearchSession session) {
        return session.scope(JobPosting.class).extension(LuceneExtension.get()).openIndexReader();
    }

    private CountedField counted(String field) {
        return fields.computeIfAbsent(field, CountedField::new);
    }

    /** Leaves the counting to this class. */
    private static final class Sideways extends DrillSideways {

        Sideways(IndexSearcher searcher) {
            super(searcher, CONFIG, null, null);
        }

        @Override
        protected Facets buildFacetsResult(FacetsCollector down, FacetsCollector[] sideways, String[] dimensions) {
            return null;
        }
    }

    private static List<JobHit> read(StoredFields stored, TopFieldDocs found, HitReader hits, int from, int size)
            throws IOException {
        List<JobHit> page = new ArrayList<>();
        for (int i = from; i < Math.min(from + size, found.scoreDocs.length); i++) {
            ScoreDoc hit = found.scoreDocs[i];
            Document document = stored.document(hit.doc, hits.fields());
            page.add(hits.hit(document::get));
        }
        return page;
    }

    private Map<SearchFacet, Map<String, Long>> counts(ConcurrentDrillSidewaysResult<?> found, IndexQuery query)
            throws IOException {
        Map<SearchFacet, FacetsCollector> sideways = new EnumMap<>(SearchFacet.class);
        for (int i = 0; i < query.filters().size(); i++) {
            sideways.put(SearchFacet.valueOf(found.drillSidewaysDims[i]), found.drillSidewaysFacetsCollector[i]);
        }
        Map<SearchFacet, Map<String, Long>> counts = new EnumMap<>(SearchFacet.class);
        for (SearchFacet filter : SearchFacet.values()) {
            var fitting = sideways.getOrDefault(filter, found.drillDownFacetsCollector)
                    .getMatchingDocs();
            counts.put(
                    filter,
                    filter == SearchFacet.AGE
                            ? AgeCounts.of(fitting, FilterPredicates.ages(query.now()))
                            : counted(filter.field()).mostFrequent(fitting, filter.mostCounted()));
        }
        return counts;
    }
}
