package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.function.Executable;

/** The refusals of commands. */
public final class Refusals {
    public static final String NOT_ALLOWED = "shared.not-allowed";
    public static final String NOT_FOUND = "shared.not-found";
    public static final String STALE = "shared.stale-data";

    private Refusals() {}

    public static void assertRefused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}
