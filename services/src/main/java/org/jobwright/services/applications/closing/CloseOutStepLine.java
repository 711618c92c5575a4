package org.jobwright.services.applications.closing;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.closing.CloseOutState;

/**
 * What a member did with a close-out of a posting.
 *
 * @param state what it became
 * @param by the name of the member
 */
public record CloseOutStepLine(CloseOutState state, String by, Instant at) implements Serializable {}
