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
public record AlertedJobs(String name, List<AlertedJob> jobs, int more) implements Serializable {

    /** A mail that names more is not read to its end. */
    public static final int NAMED = 20;

    public static final AlertedJobs NONE = new AlertedJobs("", List.of(), 0);

    public AlertedJobs {
        name = name == null ? "" : name;
        jobs = jobs == null ? List.of() : List.copyOf(jobs);
    }

    /** Names as many as a mail does, and counts the others. */
    public static AlertedJobs of(String name, List<AlertedJob> all) {
        List<AlertedJob> named = all.subList(0, Math.min(NAMED, all.size()));
        return new AlertedJobs(name, named, all.size() - named.size());
    }

    public int total() {
        return jobs.size() + more;
    }
}
