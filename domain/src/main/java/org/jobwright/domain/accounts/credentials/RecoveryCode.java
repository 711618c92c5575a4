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
 * One of the codes that let a person in once when the app or the key is lost. Known by its hash; the code itself is only
 * where the person keeps it. The version lets one of two uses at the same time win.
 */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    /** How many a person gets at a time. */
    public static final int PER_LIST = 10;

    /** From here on the person is told that few are left. */
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

    /** Uses it up; false when it was used before. */
    public boolean use(Instant now) {
        if (usedAt != null) {
            return false;
        }
        usedAt = now;
        return true;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
