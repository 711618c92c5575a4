package org.jobwright.web.talent;

import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.services.talent.KeptBy;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * The data of the page behind the link of a mail about a talent pool.
 *
 * @param kept null if the link is not valid
 * @param leavesOnly whether the person can pause and leave here, but not agree
 * @param said what was just done, or why not; empty before
 */
public record PoolLinkPage(String address, KeptBy kept, boolean leavesOnly, String said) {

    public String title(SiteRequest visit) {
        return kept == null
                ? visit.text("talent.link.unknown.title")
                : visit.text("talent.link.title", kept.organization());
    }

    public ConsentText words(SiteRequest visit) {
        return ConsentText.current(ConsentPurpose.TALENT_POOL, visit.language());
    }

    /** Where the person stands. */
    public String standing(SiteRequest visit) {
        String since = visit.formats().date(kept.since());
        String until = kept.until() == null ? "" : visit.formats().date(kept.until());
        return switch (kept.state()) {
            case INVITED -> visit.text("talent.kept.asked", since, until);
            case IN -> visit.text("talent.kept.in", since, until, kept.applications());
            case PAUSED -> visit.text("talent.kept.paused", since, until);
            case LEFT, EXPIRED -> visit.text(kept.agreed() ? "talent.kept.left" : "talent.kept.declined", since);
        };
    }

    public boolean isAsked() {
        return kept.state() == PoolState.INVITED;
    }

    public boolean isIn() {
        return kept.state() == PoolState.IN;
    }

    public boolean isPaused() {
        return kept.state() == PoolState.PAUSED;
    }

    public boolean isOver() {
        return !isAsked() && !isIn() && !isPaused();
    }
}
