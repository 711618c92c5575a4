package org.jobwright.domain.organizations;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** How far an organization's identity is confirmed, and which status may follow. */
public enum OrganizationStatus implements Status<OrganizationStatus> {
    /** Created; not checked yet. */
    UNVERIFIED,
    /** An owner requested verification. */
    PENDING,
    /** Staff checked that it is real and that these people represent it. */
    VERIFIED,
    /** Verified, and known to staff for its history. Its adverts are public at once, unless a finding is serious. */
    TRUSTED,
    /** Suspended: nothing of it is public. */
    SUSPENDED,
    /** Blocked permanently. */
    BLOCKED;

    /** The table of transitions. A suspension ends only by restoring, which returns the previous status. */
    @Override
    public Set<OrganizationStatus> next() {
        return switch (this) {
            case UNVERIFIED -> EnumSet.of(PENDING, VERIFIED, SUSPENDED, BLOCKED);
            case PENDING -> EnumSet.of(UNVERIFIED, VERIFIED, SUSPENDED, BLOCKED);
            case VERIFIED -> EnumSet.of(UNVERIFIED, PENDING, TRUSTED, SUSPENDED, BLOCKED);
            case TRUSTED -> EnumSet.of(PENDING, VERIFIED, SUSPENDED, BLOCKED);
            case SUSPENDED -> EnumSet.of(BLOCKED);
            case BLOCKED -> EnumSet.noneOf(OrganizationStatus.class);
        };
    }

    /** Whether its page and adverts are public. */
    public boolean isPublic() {
        return this != SUSPENDED && this != BLOCKED;
    }

    /**
     * Refuses what its members may not do while it is suspended or blocked: reading applications, and changing
     * postings.
     */
    public void requireNotStopped() {
        if (!isPublic()) {
            throw new OrganizationStopped();
        }
    }

    /** Refuses what its members may do while it is suspended, but not once it is blocked: reading its postings. */
    public void requireNotBlocked() {
        if (this == BLOCKED) {
            throw new OrganizationStopped();
        }
    }

    /** Whether staff verified it. */
    public boolean isVerified() {
        return this == VERIFIED || this == TRUSTED;
    }

    /** The verified statuses, for queries. */
    public static Set<OrganizationStatus> verifiedOnes() {
        return EnumSet.of(VERIFIED, TRUSTED);
    }

    /** The public statuses, for queries. */
    public static Set<OrganizationStatus> publicOnes() {
        return EnumSet.complementOf(EnumSet.of(SUSPENDED, BLOCKED));
    }
}
