package org.jobwright.domain.organizations.domains;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** How far it is proved that a domain belongs to an organization, and which state may follow. */
public enum DomainState implements Status<DomainState> {
    /** An owner named it; the record was not found yet. */
    PENDING,
    /** The record was found, and nothing has shown since that it is gone. */
    PROVED,
    /** It was proved once, and the record has been gone for weeks. */
    LOST,
    /** A moderator gave the domain to another organization. */
    REFUSED;

    @Override
    public Set<DomainState> next() {
        return switch (this) {
            case PENDING, LOST -> EnumSet.of(PROVED);
            case PROVED -> EnumSet.of(LOST, REFUSED);
            case REFUSED -> EnumSet.noneOf(DomainState.class);
        };
    }
}
