package org.jobwright.services.papers;

import java.io.Serializable;
import java.util.List;

/**
 * The references of an application.
 *
 * @param wanted how many the employer asked for; 0 if it did not
 * @param askable an offer was accepted, so that the employer may ask
 */
public record References(int wanted, boolean askable, List<RefereeLine> referees) implements Serializable {}
