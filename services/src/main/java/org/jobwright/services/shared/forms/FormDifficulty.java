package org.jobwright.services.shared.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jobwright.services.shared.security.SecurityEvent;

/**
 * How much work a public form costs: more while many networks reach its limit, which no single one of them would. The name
 * of a form is that of its limit. Each node counts what it refuses itself.
 */
@ApplicationScoped
public class FormDifficulty {

    /** 32,768 tries on the average: under half a second on a phone, and expensive for anyone who wants a million. */
    static final int USUAL = 15;

    /** Four times as much. */
    static final int RAISED = 17;

    /** Sixteen times: some seconds on a phone, while its owner fills in the form. */
    static final int HIGH = 19;

    static final int SOME_NETWORKS = 5;
    static final int MANY_NETWORKS = 50;
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** When networks reached the limit of a form; as many as matter. */
    private final Map<String, Deque<Instant>> refusals =
            new ConcurrentHashMap<>(Map.of("register", new ArrayDeque<>(), "report", new ArrayDeque<>()));

    @Inject
    private Clock clock;

    /** The bits that have to be zero for a form that is opened now. */
    int bits(String form) {
        return bits(form, clock.instant());
    }

    int bits(String form, Instant now) {
        int networks = networks(form, now);
        if (networks >= MANY_NETWORKS) {
            return HIGH;
        }
        return networks >= SOME_NETWORKS ? RAISED : USUAL;
    }

    /** A network is told once an hour, so each is another one. */
    void reached(@Observes SecurityEvent event) {
        reached(event.limit(), clock.instant());
    }

    void reached(String limit, Instant now) {
        Deque<Instant> latest = refusals.get(limit);
        if (latest != null) {
            synchronized (latest) {
                latest.addLast(now);
                if (latest.size() > MANY_NETWORKS) {
                    latest.removeFirst();
                }
            }
        }
    }

    private int networks(String form, Instant now) {
        Deque<Instant> latest = refusals.get(form);
        if (latest == null) {
            return 0;
        }
        Instant since = now.minus(WINDOW);
        synchronized (latest) {
            latest.removeIf(each -> each.isBefore(since));
            return latest.size();
        }
    }
}
