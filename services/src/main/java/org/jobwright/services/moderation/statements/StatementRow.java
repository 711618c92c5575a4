package org.jobwright.services.moderation.statements;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.statements.Restriction;
import org.jobwright.domain.moderation.statements.RestrictionDuration;
import org.jobwright.domain.moderation.statements.RestrictionScope;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementSource;
import org.jobwright.domain.shared.GroundKind;

/**
 * A statement of reasons without what may be personal: neither who is concerned, nor who decided, nor what people wrote.
 *
 * @param detected the code of what an automatic check had found; null if none had
 */
public record StatementRow(
        StatementId id,
        Restriction restriction,
        RestrictionScope scope,
        RestrictionDuration duration,
        StatementSource source,
        boolean automatedDetection,
        String detected,
        boolean automatedDecision,
        GroundKind groundKind,
        String ground,
        Instant sentAt)
        implements Serializable {}
