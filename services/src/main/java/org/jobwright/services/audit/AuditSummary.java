package org.jobwright.services.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.audit.ActorKind;

/**
 * One line of the record as an administrator reads it.
 *
 * @param actorName how the actor is called today; empty for visitors, for Jobwright and for erased accounts
 */
public record AuditSummary(
        long position,
        Instant at,
        ActorKind actorKind,
        Optional<UUID> actor,
        Optional<String> actorName,
        String action,
        String subjectType,
        UUID subject,
        String details,
        String hash)
        implements Serializable {}
