package org.jobwright.services.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last run of each timer on this node, since it was started. */
@ApplicationScoped
public class BackgroundRuns {

    private final Map<String, BackgroundRun> last = new ConcurrentHashMap<>();

    void ended(BackgroundRun run) {
        last.put(run.name(), run);
    }

    /** By name. */
    public List<BackgroundRun> all() {
        return last.values().stream()
                .sorted(Comparator.comparing(BackgroundRun::name))
                .toList();
    }
}
