package org.jobwright.domain.accounts.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Accounts;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasskeyTest {

    private static final Instant LATER = Accounts.NOW.plusSeconds(60);

    @Test
    void aUseIsRecorded() {
        Passkey passkey = passkey(3);
        passkey.use(4, true, LATER);
        assertEquals(Optional.of(LATER), passkey.getLastUsedAt());
        assertEquals(4, passkey.getSignatureCounter());
        assertTrue(passkey.isBackedUp());
    }

    @Test
    @Tag("SEC-21")
    void aCounterMustGrow() {
        Passkey passkey = passkey(3);
        assertThrows(RuleViolation.class, () -> passkey.use(3, false, LATER));
        assertThrows(RuleViolation.class, () -> passkey.use(0, false, LATER));
        assertEquals(Optional.empty(), passkey.getLastUsedAt());
    }

    @Test
    void anAuthenticatorWithoutACounterIsAccepted() {
        Passkey passkey = passkey(0);
        passkey.use(0, false, LATER);
        passkey.use(0, false, LATER);
        assertEquals(0, passkey.getSignatureCounter());
    }

    @Test
    void aNameIsRequiredAndShort() {
        Passkey passkey = passkey(0);
        passkey.rename("  Telephone ");
        assertEquals("Telephone", passkey.getLabel());
        assertThrows(InvalidInput.class, () -> passkey.rename(" "));
        assertThrows(InvalidInput.class, () -> passkey.rename("x".repeat(Passkey.MAX_LABEL_LENGTH + 1)));
    }

    private static Passkey passkey(long counter) {
        return new Passkey(
                Accounts.active(),
                new PasskeyCredential("credential", "key", counter, Set.of("usb", "internal"), true, false),
                Secret.next().hash(),
                "Stick",
                Accounts.NOW);
    }
}
