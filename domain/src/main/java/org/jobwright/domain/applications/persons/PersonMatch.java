package org.jobwright.domain.applications.persons;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Two accounts that are perhaps the same person to an organization, or that a recruiter keeps apart. Whether they are
 * merged is said by their group.
 */
@Entity
@Table(name = "person_match")
public class PersonMatch {

    /** The two, the smaller id first, so that there is one row for a pair. */
    @Embeddable
    public record Pair(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "one_id"))
            ApplicantPersonId one,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "other_id"))
            ApplicantPersonId other)
            implements Serializable {

        public static Pair of(ApplicantPersonId one, ApplicantPersonId other) {
            // As PostgreSQL orders them: Java compares halves of a UUID with their sign.
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    @EmbeddedId
    private Pair pair;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PersonSignal> signals;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_apart_by"))
    private AccountId keptApartBy;

    private Instant keptApartAt;

    protected PersonMatch() {}

    public PersonMatch(Pair pair, OrganizationId organization, Set<PersonSignal> signals) {
        this.pair = pair;
        this.organization = organization;
        this.signals = signals.stream().sorted().toList();
    }

    /** What they have in common was looked at again. */
    public void found(Set<PersonSignal> shared) {
        List<PersonSignal> now = shared.stream().sorted().toList();
        if (!now.equals(signals)) {
            signals = now;
        }
    }

    /** A recruiter said that they are two people. */
    public void keepApart(AccountId by, Instant now) {
        keptApartBy = by;
        keptApartAt = now;
    }

    public boolean isKeptApart() {
        return keptApartAt != null;
    }

    public Pair getPair() {
        return pair;
    }

    public List<PersonSignal> getSignals() {
        return List.copyOf(signals);
    }

    /** Null unless they are kept apart. */
    public AccountId getKeptApartBy() {
        return keptApartBy;
    }

    /** Null unless they are kept apart. */
    public Instant getKeptApartAt() {
        return keptApartAt;
    }
}
