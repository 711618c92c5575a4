package org.jobwright.domain.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jobwright.domain.shared.failures.StaleData;

/**
 * An entity that is loaded, locked and saved as a whole.
 *
 * <p>Equality is identity: two objects are equal if their ids are. It calls {@link #getId()} on both sides, because the
 * field of a lazy proxy is null. The version turns two people's edits at the same time into one winner and one readable
 * conflict.
 */
@MappedSuperclass
public abstract class AggregateRoot<I extends Identifier> {

    @Version
    private Long version;

    /** The identity, given in the constructor and never changed. */
    public abstract I getId();

    /** Grows with every change; null until first saved. */
    public Long getVersion() {
        return version;
    }

    /** Refuses an edit that started from an outdated version. */
    public void requireVersion(Long seen) {
        if (seen != null && !Objects.equals(seen, version)) {
            throw new StaleData();
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof AggregateRoot<?> that && getId().equals(that.getId());
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }
}
