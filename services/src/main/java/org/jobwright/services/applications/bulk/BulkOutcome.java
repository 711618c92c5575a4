package org.jobwright.services.applications.bulk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.Meanwhile;

/**
 * The outcome of an action on a selection: done where possible, refused with a reason where not.
 *
 * @param done the applications that were changed
 * @param at when it was done; for a decision, when it was proposed
 * @param operation by which it can be undone; null if nothing was done, or nothing can be undone
 */
public record BulkOutcome(List<BulkItem> done, List<Refusal> refused, Instant at, BulkOperationId operation)
        implements Serializable {

    /** The most that one action accepts. */
    public static final int MOST = 500;

    public BulkOutcome {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /** Everyone in the selection, changed or not. */
    public List<BulkItem> items() {
        return Stream.concat(
                        done.stream(),
                        refused.stream()
                                .map(refusal -> BulkItem.refused(
                                        refusal.application(), refusal.reason().getCode())))
                .toList();
    }

    /** The same with the operation by which it can be undone; null if the reader may not. */
    public BulkOutcome keptAs(BulkOperationId kept) {
        return new BulkOutcome(done, refused, at, kept);
    }

    /**
     * Why an application was left unchanged.
     *
     * @param meanwhile what someone else did first; null if that is not the reason
     */
    public record Refusal(JobApplicationId application, String applicantName, RuleViolation reason, Meanwhile meanwhile)
            implements Serializable {}
}
