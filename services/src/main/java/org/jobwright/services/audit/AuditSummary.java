package org.jobwright.services.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.audit.ActorKind;

/**
 * One line of the record as an administrator reads it.
 *
 * @param actor null unless it was a person
 * @param subjectName how the subject is called today; null when nobody may say or it has no name
 * @param actorName how the actor is called today; null for visitors, for Jobwright and for erased accounts
 */
public record AuditSummary(
        long position,
        Instant at,
        ActorKind actorKind,
        UUID actor,
        String actorName,
        String action,
        String subjectType,
        UUID subject,
        String subjectName,
        String details,
        String hash)
        implements Serializable {}
