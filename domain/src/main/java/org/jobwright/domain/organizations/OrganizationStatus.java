package org.jobwright.domain.organizations;

import java.util.EnumSet;
import java.util.Set;

/** How far an organization is known to be what it says, and where it may go from there. */
public enum OrganizationStatus {
    /** Founded; nobody has looked yet. */
    UNVERIFIED,
    /** An owner asked to be verified. */
    PENDING,
    /** Somebody of the staff checked that it is real and that these people speak for it. */
    VERIFIED,
    /** Verified, and known to the staff for its history. Its adverts are reviewed like all others. */
    TRUSTED,
    /** Stopped for now: nothing of it is public. */
    SUSPENDED,
    /** Stopped for good. */
    BLOCKED;

    /** The table of transitions. A suspension ends by restoring only, which returns to where it stood. */
    public boolean mayBecome(OrganizationStatus next) {
        return switch (this) {
            case UNVERIFIED -> EnumSet.of(PENDING, VERIFIED, SUSPENDED, BLOCKED).contains(next);
            case PENDING -> EnumSet.of(UNVERIFIED, VERIFIED, SUSPENDED, BLOCKED).contains(next);
            case VERIFIED ->
                EnumSet.of(UNVERIFIED, PENDING, TRUSTED, SUSPENDED, BLOCKED).contains(next);
            case TRUSTED -> EnumSet.of(PENDING, VERIFIED, SUSPENDED, BLOCKED).contains(next);
            case SUSPENDED -> next == BLOCKED;
            case BLOCKED -> false;
        };
    }

    /** Its page and its adverts may be seen. */
    public boolean isPublic() {
        return this != SUSPENDED && this != BLOCKED;
    }

    /** Refuses what its members may not do while it is suspended or blocked: reading applications, and changing postings. */
    public void requireNotStopped() {
        if (!isPublic()) {
            throw new OrganizationStopped();
        }
    }

    /** Refuses what its members may still do while it is suspended, but not once it is blocked: reading its postings. */
    public void requireNotBlocked() {
        if (this == BLOCKED) {
            throw new OrganizationStopped();
        }
    }

    /** Someone checked it. */
    public boolean isVerified() {
        return this == VERIFIED || this == TRUSTED;
    }

    /** The states in which somebody has checked it, for queries. */
    public static Set<OrganizationStatus> verifiedOnes() {
        return EnumSet.of(VERIFIED, TRUSTED);
    }

    /** The states in which an organization is public, for queries. */
    public static Set<OrganizationStatus> publicOnes() {
        return EnumSet.complementOf(EnumSet.of(SUSPENDED, BLOCKED));
    }
}
