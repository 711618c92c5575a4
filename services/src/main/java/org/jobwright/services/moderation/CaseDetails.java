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
 * A case as a moderator reads it.
 *
 * @param assignedToReader the reader is its moderator
 * @param conflict the reader has something to do with the employer and may not decide
 * @param live what was public when it was handed in; null when nothing was
 * @param submitted what was handed in
 * @param former the submission that was sent back before; null when there was none
 * @param standing where its posting stands now
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

    /** What a colleague said about the case. */
    public record ColleagueRemark(String author, String text, Instant writtenAt) implements Serializable {}

    /**
     * What was sent back before, and what was said then.
     *
     * @param moderator the name of who sent it back; null if the account is gone
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
     * Where a posting stands now.
     *
     * @param held a moderator keeps it from being public
     * @param stopped it is held or blocked and can be given back
     * @param holdReason empty unless it is held
     */
    public record Standing(PostingStatus status, boolean held, boolean stopped, String holdReason)
            implements Serializable {

        public boolean canBeHeld() {
            return !held && (status == PostingStatus.LIVE || status == PostingStatus.PAUSED);
        }

        public boolean canBeTakenDown() {
            return status.mayBecome(PostingStatus.BLOCKED);
        }
    }

    public CaseDetails {
        remarks = List.copyOf(remarks);
    }
}
