package org.jobwright.services.jobs.revisions;

import java.io.Serializable;
import java.util.List;

/**
 * Problems that keep documents from being applied as intended.
 *
 * @param unreadable the ids of documents with a revision that this release cannot read; the previous one applies
 * @param waiting the ids of documents that both an administrator and a later release changed
 */
public record RevisionProblems(List<String> unreadable, List<String> waiting) implements Serializable {

    public RevisionProblems {
        unreadable = List.copyOf(unreadable);
        waiting = List.copyOf(waiting);
    }
}
