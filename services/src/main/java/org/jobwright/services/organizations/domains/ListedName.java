package org.jobwright.services.organizations.domains;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.domains.NameList;

/**
 * What an administrator changed in a list.
 *
 * @param listed put on it; otherwise taken off
 */
public record ListedName(NameList list, String name, boolean listed, String reason, String changedBy, Instant changedAt)
        implements Serializable {}
