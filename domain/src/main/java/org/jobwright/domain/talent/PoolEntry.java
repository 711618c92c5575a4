package org.jobwright.domain.talent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;

/** A person of a talent pool is under a name of the employer, as long as they agree to be in the pool. */
@Entity
@Table(name = "pool_entry")
public class PoolEntry {

    /** A person is under a name once. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "membership_id"))
            PoolMembershipId membership,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "pool_id"))
            NamedPoolId pool)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Column(updatable = false)
    private Instant addedAt;

    protected PoolEntry() {}

    public PoolEntry(PoolMembership place, NamedPool pool, Instant now) {
        if (!place.getOrganization().equals(pool.getOrganization()) || place.getState(now) != PoolState.IN) {
            throw new NotFound();
        }
        this.key = new Key(place.getId(), pool.getId());
        this.organization = pool.getOrganization();
        this.addedAt = now;
    }
}
