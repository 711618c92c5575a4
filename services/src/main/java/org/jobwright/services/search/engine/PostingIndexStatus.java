package org.jobwright.services.search.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.shared.failures.Unavailable;

/** The state of the index, for administrators. */
@ApplicationScoped
public class PostingIndexStatus {

    private static final boolean OUTSIDE = "elasticsearch".equals(System.getProperty("jobwright.search.type"));

    @Inject
    private SearchIndex index;

    /** An external engine, shared by the nodes. */
    public boolean isOutside() {
        return OUTSIDE;
    }

    /** How many adverts can be found; -1 while the engine does not respond. */
    public long documents() {
        try {
            return index.ask(session ->
                    session.search(JobPosting.class).where(f -> f.matchAll()).fetchTotalHitCount());
        } catch (Unavailable away) {
            return -1;
        }
    }
}
