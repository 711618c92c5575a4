package org.jobwright.domain.applications.closing;

import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.jobs.PostingStatus;

/** How a posting ends. What candidates read must agree with it. */
public enum CloseOutOutcome {
    /** Someone was hired, here or elsewhere. */
    FILLED,
    /** Nobody was hired. */
    NO_HIRE,
    /** The job is not filled at all, and the posting cannot be reopened. */
    CANCELLED;

    /** Where the posting stands afterwards. */
    public PostingStatus ending() {
        return switch (this) {
            case FILLED -> PostingStatus.FILLED;
            case NO_HIRE -> PostingStatus.CLOSED;
            case CANCELLED -> PostingStatus.WITHDRAWN;
        };
    }

    /**
     * How a posting can still end: what ended stays as it ended, and where someone was hired nobody reads that nobody was.
     */
    public static List<CloseOutOutcome> possible(PostingStatus status, boolean hired) {
        List<CloseOutOutcome> ended = Stream.of(values())
                .filter(outcome -> outcome.ending() == status)
                .toList();
        if (!ended.isEmpty()) {
            return ended;
        }
        return hired ? List.of(FILLED) : List.of(values());
    }

    /** The reasons that can be given: nobody reads that the job was filled when it was not, nor the opposite. */
    public List<RejectionReason> reasons() {
        return this == FILLED
                ? RejectionReason.OF_EMPLOYERS.stream()
                        .map(reason ->
                                reason == RejectionReason.POSITION_CLOSED ? RejectionReason.POSITION_FILLED : reason)
                        .toList()
                : RejectionReason.OF_EMPLOYERS.stream()
                        .filter(reason -> reason != RejectionReason.SOMEONE_ELSE_CHOSEN)
                        .toList();
    }

    /** The reason that begins as chosen. Those whose application nobody opened were not compared with anyone. */
    RejectionReason usualReason(CloseOutGroup group) {
        if (this != FILLED) {
            return RejectionReason.POSITION_CLOSED;
        }
        return group == CloseOutGroup.NEVER_OPENED
                ? RejectionReason.POSITION_FILLED
                : RejectionReason.SOMEONE_ELSE_CHOSEN;
    }
}
