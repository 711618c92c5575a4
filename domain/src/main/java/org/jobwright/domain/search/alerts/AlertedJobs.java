package org.jobwright.domain.search.alerts;

import java.io.Serializable;
import java.util.List;

/**
 * The new jobs of a saved search.
 *
 * @param name of the search
 * @param jobs newest first
 * @param more how many further jobs there are
 */
public record AlertedJobs(String name, List<AlertedJob> jobs, int more) implements Serializable {

    /** Nobody reads a longer list to its end. */
    public static final int NAMED = 20;

    public static final AlertedJobs NONE = new AlertedJobs("", List.of(), 0);

    public AlertedJobs {
        name = name == null ? "" : name;
        jobs = jobs == null ? List.of() : List.copyOf(jobs);
    }

    /** Lists as many as a mail shows, and counts the others. */
    public static AlertedJobs of(String name, List<AlertedJob> all) {
        List<AlertedJob> named = all.subList(0, Math.min(NAMED, all.size()));
        return new AlertedJobs(name, named, all.size() - named.size());
    }

    public int total() {
        return jobs.size() + more;
    }
}
