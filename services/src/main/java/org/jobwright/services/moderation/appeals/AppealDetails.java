package org.jobwright.services.moderation.appeals;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.services.moderation.reports.NotifiedReport;
import org.jobwright.services.moderation.statements.Statement;

/**
 * An appeal as its reviewer reads it.
 *
 * @param statement the decision; null for a report that was dismissed
 * @param advert the text that was decided about; null unless it is one
 * @param report the report that was dismissed; null for a restriction
 * @param dismissal why it was dismissed, for the staff; empty for a restriction
 * @param decidedBy the name of the person who made the decision; null if a rule did
 * @param assignedToReader the reader answers it
 * @param lodgedByReader the reader asks, and may not answer
 * @param undoable there is still something to undo
 * @param decidedAt null until there is an answer
 * @param reason the answer; empty until then
 * @param withoutEffect the decision was wrong, but nothing was left to undo
 */
public record AppealDetails(
        AppealItem item,
        String text,
        Statement statement,
        JobAdvert advert,
        NotifiedReport report,
        String dismissal,
        String decidedBy,
        boolean assignedToReader,
        boolean lodgedByReader,
        boolean undoable,
        Instant decidedAt,
        String reason,
        boolean withoutEffect)
        implements Serializable {

    /** Whether the reader may answer it. */
    public boolean mayAnswer() {
        return !item.state().isDecided() && !item.own() && !lodgedByReader;
    }
}
