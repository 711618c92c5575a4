package org.jobwright.domain.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What a candidate agreed to.
 *
 * @param textVersion which words they read, in which language
 * @param sha256 of these words
 * @param until it ends at this moment by itself
 */
@Embeddable
public record PoolConsent(
        @Column(name = "consent_version") int textVersion,

        @Enumerated(EnumType.STRING) @Column(name = "consent_language")
        Language language,

        @Column(name = "consent_sha256") String sha256,
        @Column(name = "consent_at") Instant at,
        @Column(name = "consent_until") Instant until,

        @Enumerated(EnumType.STRING) @Column(name = "consent_how")
        ConsentSource how)
        implements Serializable {

    /** As the words say. */
    public static final int MONTHS = 12;

    /**
     * For {@value #MONTHS} months from now.
     *
     * @throws RuleViolation {@code talent.words-changed} if the candidate read other words than those shown now
     */
    static PoolConsent given(ReadConsent read, ConsentSource how, Instant now) {
        read.requireCurrent(ConsentPurpose.TALENT_POOL);
        Instant until = now.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
        return new PoolConsent(read.version(), read.language(), read.sha256(), now, until, how);
    }

    /** Which words were read. */
    public ReadConsent read() {
        return new ReadConsent(textVersion, language, sha256);
    }
}
