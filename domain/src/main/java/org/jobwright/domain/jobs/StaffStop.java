package org.jobwright.domain.jobs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A moderator's hold or block of a posting, until it is given back. */
@Embeddable
public class StaffStop {

    /** Where it stood before. */
    @Enumerated(EnumType.STRING)
    private PostingStatus stoppedFrom;

    /** Why it is held; null for a block, whose reason is in its case. */
    private String holdReason;

    protected StaffStop() {}

    private StaffStop(PostingStatus stoppedFrom, String holdReason) {
        this.stoppedFrom = stoppedFrom;
        this.holdReason = holdReason;
    }

    static StaffStop hold(PostingStatus from, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("moderation.block.reason-required");
        }
        return new StaffStop(from, reason.strip());
    }

    static StaffStop block(PostingStatus from) {
        return new StaffStop(from, null);
    }

    PostingStatus stoppedFrom() {
        return stoppedFrom;
    }

    Optional<String> holdReason() {
        return Optional.ofNullable(holdReason);
    }

    /** Where a posting of that status stands once it is given back. What was blocked in review is a draft again. */
    PostingStatus givenBack(PostingStatus status) {
        return switch (status) {
            case PAUSED -> stoppedFrom;
            case BLOCKED ->
                stoppedFrom == PostingStatus.SUBMITTED || stoppedFrom == PostingStatus.IN_REVIEW
                        ? PostingStatus.DRAFT
                        : stoppedFrom;
            default -> status; // its employer ended it while it was held
        };
    }
}
