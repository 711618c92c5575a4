package org.jobwright.domain.signon;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * Which person at a provider an account is. A provider never gives a subject to somebody else, as it may do with an e-mail
 * address; so issuer and subject are the key, and the address is none.
 */
@Entity
public class ExternalIdentity extends AggregateRoot<ExternalIdentityId> {

    public static final int LONGEST_SUBJECT = 255;

    @EmbeddedId
    private ExternalIdentityId id;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Column(updatable = false)
    private Instant linkedAt;

    private Instant lastUsedAt;

    protected ExternalIdentity() {}

    /** The person has proved that they are both. */
    public ExternalIdentity(String issuer, String subject, AccountId account, Instant now) {
        this.id = ExternalIdentityId.next();
        this.issuer = issuer;
        this.subject = subject;
        this.account = account;
        this.linkedAt = now;
        this.lastUsedAt = now;
    }

    public void use(Instant now) {
        lastUsedAt = now;
    }

    @Override
    public ExternalIdentityId getId() {
        return id;
    }

    public AccountId getAccount() {
        return account;
    }
}
