package org.jobwright.services.moderation.appeals;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.moderation.appeals.AppealState;

/**
 * An appeal as those concerned see it; not who answers.
 *
 * @param answerBy the day (UTC) until which there is an answer
 * @param decidedAt null until there is an answer
 * @param reason the answer; empty until then
 * @param withoutEffect the decision was wrong, but nothing was left to undo
 */
public record AppealStanding(
        String text,
        Instant lodgedAt,
        LocalDate answerBy,
        AppealState state,
        Instant decidedAt,
        String reason,
        boolean withoutEffect)
        implements Serializable {}
