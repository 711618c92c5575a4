package org.jobwright.services.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.audit.ActorKind;

/**
 * One line of the audit log for an administrator.
 *
 * @param position in the chain; null until the line is sealed
 * @param actor null unless it was a person
 * @param subjectName the current name of the subject; null if it must not be shown or there is none
 * @param actorName the current name of the actor; null for visitors, the system and erased accounts
 * @param hash null until the line is sealed
 */
public record AuditSummary(
        Long position,
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
