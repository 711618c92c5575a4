package org.jobwright.domain.applications.entry;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** What is known of a person whom an employer entered. Whether they apply is not: that may be hidden from its team. */
public enum EntryState implements Status<EntryState> {
    /** They have not been told yet; until then the import can be undone without anybody hearing of it. */
    WAITING,
    TOLD,
    /** They had their data deleted, or want nobody to enter them. Nothing is kept but that there was somebody. */
    DECLINED;

    @Override
    public Set<EntryState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(TOLD, DECLINED);
            case TOLD -> EnumSet.of(DECLINED);
            case DECLINED -> Set.of();
        };
    }
}
