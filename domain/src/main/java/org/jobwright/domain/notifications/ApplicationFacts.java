package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a candidate is told about an application of their own.
 *
 * @param reference the name of the application
 * @param appliedAt when it was first sent
 * @param answerDueAt by when the employer promised an answer
 */
public record ApplicationFacts(String reference, Instant appliedAt, Instant answerDueAt) implements Serializable {}
