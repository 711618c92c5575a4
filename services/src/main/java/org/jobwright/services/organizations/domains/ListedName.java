package org.jobwright.services.organizations.domains;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an administrator changed in a list.
 *
 * @param listed put on it; otherwise taken off the list of the release
 */
public record ListedName(String name, boolean listed, String reason, String changedBy, Instant changedAt)
        implements Serializable {}
