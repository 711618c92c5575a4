package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jobwright.domain.shared.RuleViolation;
import org.junit.jupiter.api.function.Executable;

/** What a command says no with. */
final class Refusals {
    static final String NOT_ALLOWED = "shared.not-allowed";
    static final String NOT_FOUND = "shared.not-found";
    static final String STALE = "shared.stale-data";

    private Refusals() {}

    static void assertRefused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}
