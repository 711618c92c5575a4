package org.jobwright.services.shared.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Eight times: some seconds on a phone, while its owner fills in the form. */
    static final int HIGH = 18;

    static final int SOME_NETWORKS = 5;
    static final int MANY_NETWORKS = 50;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Map<String, Networks> forms = Map.of("register", new Networks(), "report", new Networks());

    @Inject
    private Clock clock;

    /** The bits that have to be zero for a form that is opened now. */
    int bits(String form) {
        return bits(form, clock.instant());
    }

    int bits(String form, Instant now) {
        Networks refused = forms.get(form);
        int networks = refused == null ? 0 : refused.since(now.minus(WINDOW));
        if (networks >= MANY_NETWORKS) {
            return HIGH;
        }
        return networks >= SOME_NETWORKS ? RAISED : USUAL;
    }

    void reached(@Observes SecurityEvent event) {
        reached(event.limit(), event.network(), clock.instant());
    }

    void reached(String limit, String network, Instant now) {
        Networks refused = forms.get(limit);
        if (refused != null) {
            refused.add(network, now);
        }
    }

    /** When networks last reached the limit of a form; as many as matter. */
    private static final class Networks {

        private final Map<String, Instant> latest = new LinkedHashMap<>();

        synchronized void add(String network, Instant now) {
            latest.remove(network);
            latest.put(network, now);
            if (latest.size() > MANY_NETWORKS) {
                latest.remove(latest.keySet().iterator().next());
            }
        }

        synchronized int since(Instant moment) {
            latest.values().removeIf(each -> each.isBefore(moment));
            return latest.size();
        }
    }
}
