package org.jobwright.services.applications.team;

import java.io.Serializable;

/**
 * A hiring team at a glance.
 *
 * @param lead the name of the lead; null if that member left
 * @param size how many are in the team
 */
public record TeamSummary(String lead, long size) implements Serializable {}
