package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a message says about an application; to the employer only the reference.
 *
 * @param reference the reference of the application
 * @param appliedAt when it was first sent; null for the employer
 * @param answerDueAt when the promised answer is due; null for the employer
 */
public record ApplicationFacts(String reference, Instant appliedAt, Instant answerDueAt) implements Serializable {}
