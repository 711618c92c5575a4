package org.jobwright.services.shared.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jobwright.services.shared.logging.FailureCause;
import org.jobwright.services.shared.logging.LogField;
import org.jobwright.services.shared.logging.TraceId;

/** The last run of each background job on this node, since it started. */
@ApplicationScoped
public class BackgroundRuns {

    private static final Logger LOG = Logger.getLogger(BackgroundRuns.class);

    private static final Duration TOLD_AGAIN_AFTER = Duration.ofMinutes(1);

    private final Map<String, BackgroundRun> last = new ConcurrentHashMap<>();

    /** The cause of the last failure, by name. */
    private final Map<String, String> causes = new ConcurrentHashMap<>();

    /** When a cause was last logged in full, by its kind and place. */
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /** Runs a job, records when and how it ended, and gives its log lines their own trace. */
    public <T> T note(String name, Callable<T> work) throws Exception {
        LogField.clear();
        LogField.TRACE_ID.put(TraceId.next());
        LogField.EVENT.put(name);
        Instant start = clock.instant();
        boolean failed = true;
        try {
            T result = work.call();
            causes.remove(name);
            failed = false;
            return result;
        } catch (Exception failure) {
            tell(name, failure);
            throw failure;
        } finally {
            Instant end = clock.instant();
            last.put(name, new BackgroundRun(name, end, Duration.between(start, end), failed));
            LogField.clear();
        }
    }

    /** The same for callers that continue after a failure. */
    public void tryTo(String name, Runnable work) {
        try {
            note(name, Executors.callable(work));
        } catch (Exception logged) {
            // It is recorded and in the log.
        }
    }

    /**
     * In full the first time; a failure that repeats every second would otherwise push its beginning out of the log. A
     * database that is away fails all jobs at once: one of them says it in full.
     */
    private void tell(String name, Exception failure) {
        Throwable cause = FailureCause.root(failure);
        String kind = cause.getClass().getName();
        if (kind.equals(causes.put(name, kind))) {
            LOG.warnf("%s failed again: %s", name, cause);
        } else if (isTold(FailureCause.of(failure))) {
            LOG.errorf("%s failed, too: %s", name, cause);
        } else {
            LOG.errorf(failure, "%s failed", name);
        }
    }

    private boolean isTold(String cause) {
        Instant now = clock.instant();
        told.values().removeIf(at -> at.plus(TOLD_AGAIN_AFTER).isBefore(now));
        return told.putIfAbsent(cause, now) != null;
    }

    /** By name. */
    public List<BackgroundRun> all() {
        return last.values().stream()
                .sorted(Comparator.comparing(BackgroundRun::name))
                .toList();
    }
}
