package org.jobwright.services.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jobwright.domain.insights.RoleCatalog;
import org.jobwright.domain.insights.RoleGuideEvent;

/**
 * The roles that have a public guide, kept in memory: titles are read at every search and every posting. A change on
 * this node is seen at once, one on another node some seconds later.
 */
@ApplicationScoped
public class KnownRoles {

    private static final long LOOK_AGAIN = Duration.ofSeconds(15).toNanos();

    private record Kept(RoleCatalog catalog, String stamp, long until) {}

    private volatile Kept kept;

    @Inject
    private RoleGuideQueries guides;

    /** The roles as they are now. */
    public RoleCatalog get() {
        Kept present = kept;
        if (present == null || present.until - System.nanoTime() <= 0) {
            present = look(present);
            kept = present;
        }
        return present.catalog;
    }

    /** Looks whether they changed, also on another node, before what is asked next. */
    public void refresh() {
        kept = look(kept);
    }

    private Kept look(Kept before) {
        String stamp = guides.catalogStamp();
        RoleCatalog catalog = before != null && before.stamp.equals(stamp) ? before.catalog : guides.catalog();
        return new Kept(catalog, stamp, System.nanoTime() + LOOK_AGAIN);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoleGuideEvent event) {
        kept = null;
    }
}
