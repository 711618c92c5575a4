package org.jobwright.domain.talent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.Secret;

/**
 * A link in a mail with which a person answers, pauses or leaves a talent pool without signing in. Only the hash of its
 * secret is stored.
 */
@Entity
@Table(name = "pool_link")
public class PoolLink {

    /** How long a link of a mail works. */
    public static final Duration VALID = Duration.ofDays(60);

    @Id
    private String secretHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "membership_id", updatable = false))
    private PoolMembershipId membership;

    private Instant madeAt;

    private boolean leavesOnly;

    protected PoolLink() {}

    /** @param leavesOnly whether the person can pause and leave with it, but not agree */
    public PoolLink(Secret secret, PoolMembershipId membership, boolean leavesOnly, Instant now) {
        this.secretHash = secret.hash();
        this.membership = membership;
        this.leavesOnly = leavesOnly;
        this.madeAt = now;
    }

    public PoolMembershipId getMembership() {
        return membership;
    }

    public boolean isLeavesOnly() {
        return leavesOnly;
    }

    /** Whether it is too old. */
    public boolean isOver(Instant now) {
        return !now.isBefore(madeAt.plus(VALID));
    }
}
