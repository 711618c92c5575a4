package org.jobwright.domain.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What a candidate agreed to.
 *
 * @param textVersion which words they read
 * @param until it ends at this moment by itself
 */
@Embeddable
public record PoolConsent(
        @Column(name = "consent_version") int textVersion,
        @Column(name = "consent_at") Instant at,
        @Column(name = "consent_until") Instant until,

        @Enumerated(EnumType.STRING) @Column(name = "consent_how")
        ConsentSource how)
        implements Serializable {

    /** The words that are shown now; other words have another number. */
    public static final int TEXT_VERSION = 1;

    public static final int MONTHS = 12;

    /**
     * For {@value #MONTHS} months from now.
     *
     * @throws RuleViolation {@code talent.words-changed} if the candidate read other words than those shown now
     */
    static PoolConsent given(int textVersion, ConsentSource how, Instant now) {
        if (textVersion != TEXT_VERSION) {
            throw new RuleViolation("talent.words-changed");
        }
        Instant until = now.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
        return new PoolConsent(textVersion, now, until, how);
    }
}
