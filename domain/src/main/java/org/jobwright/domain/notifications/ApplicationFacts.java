package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a message says about an application; to the employer only the reference.
 *
 * @param reference the reference of the application
 * @param appliedAt when it was first sent; null for the employer
 * @param answerDueAt when the promised answer is due; null for the employer
 * @param receipt the SHA-256 of its receipt; null if the message does not name it
 * @param deletedOn the day that the message is about: when it will be deleted, or must be answered by; else null
 */
public record ApplicationFacts(
        String reference, Instant appliedAt, Instant answerDueAt, String receipt, LocalDate deletedOn)
        implements Serializable {

    public ApplicationFacts(String reference, Instant appliedAt, Instant answerDueAt) {
        this(reference, appliedAt, answerDueAt, null, null);
    }

    public ApplicationFacts withReceipt(String sha256) {
        return new ApplicationFacts(reference, appliedAt, answerDueAt, sha256, deletedOn);
    }

    public ApplicationFacts deletedOn(LocalDate day) {
        return new ApplicationFacts(reference, appliedAt, answerDueAt, receipt, day);
    }
}
