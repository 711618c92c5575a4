package org.jobwright.domain.insights.guides;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** How far one version of a guide has come. */
public enum GuideStatus implements Status<GuideStatus> {
    /** Being written, or sent back. */
    DRAFT,
    /** A colleague reads it. */
    IN_REVIEW,
    /** Is or was the public version. */
    PUBLISHED;

    /** Which statuses may follow this one. */
    @Override
    public Set<GuideStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW);
            case IN_REVIEW -> EnumSet.of(DRAFT, PUBLISHED);
            case PUBLISHED -> EnumSet.noneOf(GuideStatus.class);
        };
    }
}
