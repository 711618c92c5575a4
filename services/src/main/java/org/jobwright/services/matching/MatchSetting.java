package org.jobwright.services.matching;

/**
 * Whether an organization uses explained matches.
 *
 * @param offered whether this instance offers them
 */
public record MatchSetting(boolean offered, boolean used) {}
