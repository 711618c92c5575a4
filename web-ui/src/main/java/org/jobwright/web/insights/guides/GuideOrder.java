package org.jobwright.web.insights.guides;

import com.vaadin.flow.function.SerializableComparator;
import org.jobwright.services.insights.guides.RoleGuideListing;

/** What the list of guides may be ordered by. */
enum GuideOrder {
    ADVERTS,
    CHANGED,
    BY;

    /** Kept by the table of a window, hence serializable. */
    SerializableComparator<RoleGuideListing> comparator() {
        return switch (this) {
            case ADVERTS -> (one, other) -> Long.compare(one.adverts(), other.adverts());
            case CHANGED -> (one, other) -> one.changedAt().compareTo(other.changedAt());
            case BY -> (one, other) -> one.changedBy().compareTo(other.changedBy());
        };
    }
}
