package org.jobwright.services.search.index;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;

/**
 * Polls every second for changes that no event announced: from another node, or left over. The indexer records its
 * runs.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostingIndexTimer {

    @Inject
    private PostingIndexer indexer;

    @ExcludeDefaultInterceptors
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void run() {
        indexer.write();
    }

    @Schedule(hour = "3", minute = "57", persistent = false)
    void takeUpAgain() {
        indexer.takeUpAgain();
    }
}
