package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a message to a candidate says about their application.
 *
 * @param reference the reference of the application
 * @param appliedAt when it was first sent
 * @param answerDueAt when the promised answer is due
 */
public record ApplicationFacts(String reference, Instant appliedAt, Instant answerDueAt) implements Serializable {}
