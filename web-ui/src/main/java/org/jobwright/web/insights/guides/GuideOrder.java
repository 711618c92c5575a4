package org.jobwright.web.insights.guides;

import java.util.Comparator;
import org.jobwright.services.insights.guides.RoleGuideListing;

/** What the list of guides may be ordered by. */
enum GuideOrder {
    ADVERTS(Comparator.comparing(RoleGuideListing::adverts)),
    CHANGED(Comparator.comparing(RoleGuideListing::changedAt)),
    BY(Comparator.comparing(RoleGuideListing::changedBy));

    private final Comparator<RoleGuideListing> comparator;

    GuideOrder(Comparator<RoleGuideListing> comparator) {
        this.comparator = comparator;
    }

    Comparator<RoleGuideListing> comparator() {
        return comparator;
    }
}
