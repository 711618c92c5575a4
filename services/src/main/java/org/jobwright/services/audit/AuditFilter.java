package org.jobwright.services.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Which lines to read; null means no restriction. The time is from inclusive to exclusive. */
public record AuditFilter(String action, UUID organization, UUID subject, UUID actor, Instant from, Instant to)
        implements Serializable {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
