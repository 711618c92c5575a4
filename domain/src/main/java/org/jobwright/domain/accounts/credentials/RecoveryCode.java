package org.jobwright.domain.accounts.credentials;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;

/**
 * A code that lets a person in once when the app or the key is lost. Only its hash is stored; the person keeps the code
 * itself. The version lets one of two simultaneous uses win.
 */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    /** How many a person gets at a time. */
    public static final int PER_LIST = 10;

    /** From here on the person is warned that few are left. */
    public static final int FEW = 3;

    @Id
    private String codeHash;

    @Version
    private Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    private Instant createdAt;

    private Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(AccountId account, RecoveryCodeText text, Instant now) {
        this.codeHash = text.hash(account);
        this.account = account;
        this.createdAt = now;
    }

    /** Marks it as used; false if it was used before. */
    public boolean use(Instant now) {
        if (usedAt != null) {
            return false;
        }
        usedAt = now;
        return true;
    }
}
