package org.jobwright.domain.accounts.passwords;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * The password of an account, as a salted hash that carries its own parameters. It has its own table, which only its
 * owner reads: many queries read the account, and none of them should load a hash.
 */
@Entity
@Table(name = "password_credential")
public class PasswordCredential extends AggregateRoot<AccountId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    private String passwordHash;

    private Instant changedAt;

    protected PasswordCredential() {}

    public PasswordCredential(AccountId account, String passwordHash, Instant now) {
        this.account = account;
        change(passwordHash, now);
    }

    /** The person chose a new password. */
    public final void change(String newHash, Instant now) {
        passwordHash = newHash;
        changedAt = now;
    }

    /** The same password hashed with stronger parameters; nothing changes for the person. */
    public void strengthen(String newHash) {
        passwordHash = newHash;
    }

    @Override
    public AccountId getId() {
        return account;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
