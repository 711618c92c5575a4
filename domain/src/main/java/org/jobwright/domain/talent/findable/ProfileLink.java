package org.jobwright.domain.talent.findable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.findable.FindableEvent.ProfileLinkEnded;
import org.jobwright.domain.talent.findable.FindableEvent.ProfileLinkMade;

/**
 * A link by which its holder reads a person’s profile without signing in, until it ends or the person ends it. Only the hash
 * of its secret is stored.
 */
@Entity
@Table(name = "profile_link")
public class ProfileLink extends AggregateRoot<ProfileLinkId> {

    /** How many links of a person work at the same time. */
    public static final int MOST = 10;

    @EmbeddedId
    private ProfileLinkId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId owner;

    @Column(updatable = false)
    private String secretHash;

    /** For whom it is, which only the person reads; may be empty. */
    @Column(updatable = false)
    private String label;

    /** Whether it also shows how to reach the person. */
    @Column(updatable = false)
    private boolean withContact;

    @Column(updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private Instant endsAt;

    protected ProfileLink() {}

    /**
     * A new link.
     *
     * @param others how many links of the person work now
     * @throws RuleViolation {@code talent.profile-link.limit}
     */
    public ProfileLink(
            AccountId owner, Secret secret, String label, int days, boolean withContact, long others, Instant now) {
        if (others >= MOST) {
            throw new RuleViolation("talent.profile-link.limit", MOST);
        }
        if (!ProfileLinkTerms.DAYS.contains(days)) {
            throw new InvalidInput(
                    FieldProblem.of("days", "talent.profile-link.days", ProfileLinkTerms.DAYS.getLast()));
        }
        String line = label == null ? "" : label.strip();
        if (line.length() > ProfileLinkTerms.MAX_LABEL) {
            throw new InvalidInput(FieldProblem.of("label", "talent.profile-link.label", ProfileLinkTerms.MAX_LABEL));
        }
        this.id = ProfileLinkId.next();
        this.owner = owner;
        this.secretHash = secret.hash();
        this.label = line;
        this.withContact = withContact;
        this.madeAt = now;
        this.endsAt = now.plus(Duration.ofDays(days));
    }

    public ProfileLinkMade made() {
        return new ProfileLinkMade(owner, madeAt);
    }

    public ProfileLinkEnded ended(Instant now) {
        return new ProfileLinkEnded(owner, now);
    }

    @Override
    public ProfileLinkId getId() {
        return id;
    }

    public AccountId getOwner() {
        return owner;
    }
}
