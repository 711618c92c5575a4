package org.jobwright.services.search;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Looks every second for changes of which nobody told: of another node, or left from before. */
@Singleton
public class PostingIndexTimer {

    @Inject
    private PostingIndexer indexer;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void run() {
        indexer.write();
    }
}
