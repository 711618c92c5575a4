package org.jobwright.services.search.engine;

import static org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils.toLuceneQuery;
import static org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils.toLuceneSort;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.jobs.JobPosting;

/**
 * Searches the embedded index directly with Lucene. Hibernate Search provides the query, as for any engine, and manages
 * the reader; hits and counts come from one pass, in which a posting that fails only one facet is counted for that
 * facet.
 */
@ApplicationScoped
class LuceneFacetedSearch implements FacetedSearch {

    private static final FacetsConfig CONFIG = new FacetsConfig();

    private final Map<String, CountedField> fields = new ConcurrentHashMap<>();

    @Override
    public Found find(SearchSession session, IndexQuery query, HitReader hits, int from, int size) {
        try (IndexReader reader = reader(session)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            DrillDownQuery narrowed = new DrillDownQuery(CONFIG, toLuceneQuery(query.base()));
            query.filters().forEach((filter, predicate) -> narrowed.add(filter.name(), toLuceneQuery(predicate)));
            int wanted = size == 0 ? 1 : from + size; // a page beyond the end needs no memory
            var page =
                    new TopFieldCollectorManager(toLuceneSort(query.order()), wanted, null, Integer.MAX_VALUE, false);
            var found = new Sideways(searcher).search(narrowed, page);
            return new Found(
                    found.collectorResult.totalHits.value,
                    read(searcher.storedFields(), found.collectorResult, hits, from, size),
                    counts(found, query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
