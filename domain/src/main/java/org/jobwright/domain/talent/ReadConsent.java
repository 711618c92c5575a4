package org.jobwright.domain.talent;

import java.io.Serializable;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Which words a person read before they agreed.
 *
 * @param sha256 of these words
 */
public record ReadConsent(int version, Language language, String sha256) implements Serializable {

    /** Refuses with {@code talent.words-changed} if these are not the words that are shown now. */
    public void requireCurrent(ConsentPurpose purpose) {
        if (!equals(ConsentText.current(purpose, language).read())) {
            throw new RuleViolation("talent.words-changed");
        }
    }
}
