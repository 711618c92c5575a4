package org.jobwright.services.applications.lists;

import java.io.Serializable;

/**
 * How many scorecards of an application are in.
 *
 * @param asked how many are in or still waited for; at least one
 */
public record ScorecardCount(long in, long asked) implements Serializable {}
