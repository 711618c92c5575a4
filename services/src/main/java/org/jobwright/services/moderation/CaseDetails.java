package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.moderation.ModerationCaseId;

/**
 * A case as a moderator sees it.
 *
 * @param assignedToReader the reader is its moderator
 * @param conflict the reader is connected with the employer and may not decide
 * @param live the public text at submission; null if there was none
 * @param submitted the submitted text
 * @param former the previous submission that was sent back; null if there was none
 * @param standing the current state of its posting
 */
public record CaseDetails(
        QueueItem item,
        JobPostingId posting,
        boolean assignedToReader,
        boolean conflict,
        JobAdvert live,
        JobAdvert submitted,
        Former former,
        Standing standing,
        FieldNotes fieldNotes,
        List<ColleagueRemark> remarks,
        EmployerFacts employer)
        implements Serializable {

    /** A colleague's note about the case. */
    public record ColleagueRemark(String author, String text, Instant writtenAt) implements Serializable {}

    /**
     * The previous submission that was sent back, with its message.
     *
     * @param moderator the name of the moderator; null if the account is gone
     * @param message empty if there was none
     */
    public record Former(
            ModerationCaseId id,
            JobAdvert advert,
            FieldNotes notes,
            String message,
            String moderator,
            Instant decidedAt)
            implements Serializable {}

    /**
     * The current state of a posting.
     *
     * @param held a moderator keeps it from being public
     * @param stopped it is held or blocked and can be released
     * @param holdReason empty unless it is held
     */
    public record Standing(PostingStatus status, boolean held, boolean stopped, String holdReason)
            implements Serializable {

        public boolean canBeHeld() {
            return !held && (status == PostingStatus.LIVE || status == PostingStatus.PAUSED);
        }

        public boolean canBeTakenDown() {
            return status.canBecome(PostingStatus.BLOCKED);
        }
    }

    public CaseDetails {
        remarks = List.copyOf(remarks);
    }
}
