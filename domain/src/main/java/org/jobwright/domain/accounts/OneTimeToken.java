package org.jobwright.domain.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A link that works once and for a limited time, sent to the owner of an account. Only the hash of its secret is
 * stored; the secret itself is only in the mail. The version lets one of two simultaneous clicks win.
 */
@Entity
@Table(name = "one_time_token")
public class OneTimeToken {

    private static final Duration SAME_PERSON = Duration.ofHours(1);

    @Id
    private String secretHash;

    @Version
    private Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private TokenPurpose purpose;

    private Instant expiresAt;

    private Instant usedAt;

    private String continueTo;

    /** The browser that requested it; null if that does not matter. */
    private String browserHash;

    protected OneTimeToken() {}

    /**
     * Creates the token for a freshly drawn secret.
     *
     * @param continueTo the page where the person was going, or null
     */
    public OneTimeToken(Secret secret, Account account, TokenPurpose purpose, String continueTo, Instant now) {
        this.secretHash = secret.hash();
        this.account = account;
        this.purpose = purpose;
        this.expiresAt = now.plus(purpose.validFor());
        this.continueTo = continueTo;
    }

    /** Remembers which browser requested it. */
    public void askedFrom(Secret browser) {
        browserHash = browser == null ? null : mixed(browser);
    }

    /** Whether this browser requested it recently; later, someone else may be using the browser. */
    public boolean wasAskedFrom(Secret browser, Instant now) {
        Instant asked = expiresAt.minus(purpose.validFor());
        return now.isBefore(asked.plus(SAME_PERSON))
                && browserHash != null
                && browser != null
                && browserHash.equals(mixed(browser));
    }

    /** Mixed with the link, so that the hashes do not reveal which accounts share a browser. */
    private String mixed(Secret browser) {
        return new Secret(browser.value() + " " + secretHash).hash();
    }

    /** Whether it can still be used. */
    public boolean isValid(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Marks it as used. */
    public void use(Instant now) {
        if (!isValid(now)) {
            throw invalid();
        }
        usedAt = now;
    }

    /** The one response to a token that is unknown, expired, used, or meant for something else. */
    public static RuleViolation invalid() {
        return new RuleViolation("accounts.token.invalid");
    }

    public Account getAccount() {
        return account;
    }

    public TokenPurpose getPurpose() {
        return purpose;
    }

    public Optional<String> getContinueTo() {
        return Optional.ofNullable(continueTo);
    }
}
