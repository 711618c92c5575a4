package org.jobwright.services.insights.roles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jobwright.domain.insights.guides.RoleGuideEvent;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.guides.RoleGuideSummary;

/**
 * The roles that have a public guide, cached in memory: titles are read with every search and posting. A change on this
 * node is visible at once, one on another node some seconds later.
 */
@ApplicationScoped
public class KnownRoles {

    private static final long LOOK_AGAIN = Duration.ofSeconds(15).toNanos();

    private record Kept(
            RoleCatalog catalog, Map<Language, List<RoleGuideSummary>> summaries, String stamp, long until) {

        /** A new object each time, so that a reader that started before a change cannot keep the old state. */
        static Kept nothing() {
            return new Kept(null, null, "", System.nanoTime());
        }
    }

    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.nothing());

    @Inject
    private RoleGuideQueries guides;

    /** The current roles. */
    public RoleCatalog get() {
        return present().catalog;
    }

    /** Summaries of their guides, by title in that language. */
    public List<RoleGuideSummary> summaries(Language language) {
        return present().summaries.get(language);
    }

    /** A concurrent reader takes the newer entry, because guides may have changed in between. */
    private Kept present() {
        Kept present = kept.get();
        while (present.until - System.nanoTime() <= 0) {
            kept.compareAndSet(present, look(present));
            present = kept.get();
        }
        return present;
    }

    /** Checks for changes, also from other nodes, before the next read. */
    public void refresh() {
        Kept before;
        do {
            before = kept.get();
        } while (!kept.compareAndSet(before, look(before)));
    }

    private Kept look(Kept before) {
        String stamp = guides.catalogStamp();
        long until = System.nanoTime() + LOOK_AGAIN;
        if (before.stamp.equals(stamp)) {
            return new Kept(before.catalog, before.summaries, stamp, until);
        }
        Map<Language, List<RoleGuideSummary>> summaries = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            summaries.put(language, guides.all(language));
        }
        return new Kept(guides.catalog(), summaries, stamp, until);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoleGuideEvent event) {
        kept.set(Kept.nothing());
    }
}
