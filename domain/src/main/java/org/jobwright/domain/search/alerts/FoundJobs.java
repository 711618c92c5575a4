package org.jobwright.domain.search.alerts;

import java.io.Serializable;
import java.util.List;

/**
 * What a saved search found anew.
 *
 * @param name of the search
 * @param jobs the newest first
 * @param more how many there are besides
 */
public record FoundJobs(String name, List<FoundJob> jobs, int more) implements Serializable {

    /** A mail that names more is not read to its end. */
    public static final int NAMED = 20;

    public static final FoundJobs NONE = new FoundJobs("", List.of(), 0);

    public FoundJobs {
        name = name == null ? "" : name;
        jobs = jobs == null ? List.of() : List.copyOf(jobs);
    }

    /** Names as many as a mail does, and counts the others. */
    public static FoundJobs of(String name, List<FoundJob> all) {
        List<FoundJob> named = all.subList(0, Math.min(NAMED, all.size()));
        return new FoundJobs(name, named, all.size() - named.size());
    }

    public int total() {
        return jobs.size() + more;
    }
}
