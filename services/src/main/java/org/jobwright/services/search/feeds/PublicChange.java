package org.jobwright.services.search.feeds;

import java.io.Serializable;
import java.time.Instant;

/**
 * The latest change of public content.
 *
 * @param at the time; a change may carry an earlier time and become visible later
 * @param near how many changes there were shortly before, so that such a late one is noticed
 */
public record PublicChange(Instant at, long near) implements Serializable {}
