package org.jobwright.services.integrations.calls;

import java.io.Serializable;
import java.time.Instant;

/**
 * Attempts of a program to create a second posting with the identifier of a first one, as its owner sees them.
 *
 * @param token the name of the token
 * @param reference of the first posting
 * @param title its title
 */
public record IdentifierConflict(
        String token, String identifier, String reference, String title, int attempts, Instant firstAt, Instant lastAt)
        implements Serializable {}
