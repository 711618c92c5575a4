package org.jobwright.services.shared.background;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The last run of a background job.
 *
 * @param name of the class and the method, such as {@code MailDispatcher.dispatch}
 * @param endedAt on this node
 * @param failed it ended with an exception, which is in the log
 */
public record BackgroundRun(String name, Instant endedAt, Duration took, boolean failed) implements Serializable {}
