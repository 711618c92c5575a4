package org.jobwright.web.insights.guides;

import java.util.Comparator;
import org.jobwright.services.insights.guides.RoleGuideListing;

/** What the list of guides may be ordered by. */
enum GuideOrder {
    ADVERTS,
    CHANGED,
    BY;

    Comparator<RoleGuideListing> comparator() {
        return switch (this) {
            case ADVERTS -> Comparator.comparing(RoleGuideListing::adverts);
            case CHANGED -> Comparator.comparing(RoleGuideListing::changedAt);
            case BY -> Comparator.comparing(RoleGuideListing::changedBy);
        };
    }
}
