package org.jobwright.domain.notifications;

import java.io.Serializable;
import org.jobwright.domain.shared.Ground;

/**
 * A decision of the staff that a message tells of.
 *
 * @param statement the id of its statement of reasons
 * @param source the constant that says how the staff came to look
 */
public record DecisionFacts(String statement, Ground ground, String source) implements Serializable {}
