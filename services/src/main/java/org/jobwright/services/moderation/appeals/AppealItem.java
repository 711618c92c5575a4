package org.jobwright.services.moderation.appeals;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.appeals.Appellant;
import org.jobwright.domain.moderation.statements.RestrictionScope;

/**
 * A line of the list of appeals.
 *
 * @param scope what was restricted; null for a report that was dismissed
 * @param name of the advert or the organization; empty for an account, and for an advert that cannot be read any more
 * @param answerBy the day (UTC) of the deadline, as those concerned see it
 * @param own the reader made the decision and may not answer
 * @param reviewer the name of the person who answers; null if nobody has taken it
 */
public record AppealItem(
        AppealId id,
        RestrictionScope scope,
        String name,
        Appellant appellant,
        AppealState state,
        Instant lodgedAt,
        Instant deadline,
        LocalDate answerBy,
        boolean own,
        String reviewer)
        implements Serializable {}
