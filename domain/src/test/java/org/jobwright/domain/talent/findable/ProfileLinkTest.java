package org.jobwright.domain.talent.findable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class ProfileLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void aLinkLastsNinetyDaysAtMost() {
        link("", 90, 0);
        assertThrows(InvalidInput.class, () -> link("", 91, 0));
        assertThrows(InvalidInput.class, () -> link("", 0, 0));
    }

    @Test
    void aPersonHasTenLinksAtMost() {
        link("", 7, 9);
        assertEquals(
                "talent.profile-link.limit",
                assertThrows(RuleViolation.class, () -> link("", 7, 10)).getCode());
    }

    @Test
    void itsLabelIsShort() {
        link("x".repeat(60), 7, 0);
        assertThrows(InvalidInput.class, () -> link("x".repeat(61), 7, 0));
    }

    private static ProfileLink link(String label, int days, long others) {
        return new ProfileLink(AccountId.next(), Secret.next(), label, days, false, others, NOW);
    }
}
