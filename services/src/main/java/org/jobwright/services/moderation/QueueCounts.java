package org.jobwright.services.moderation;

import java.io.Serializable;

/**
 * The workload.
 *
 * @param open cases
 * @param unassigned open cases without a moderator
 * @param mine the reader's
 * @param late past their deadline
 * @param reported public adverts with undecided reports
 */
public record QueueCounts(long open, long unassigned, long mine, long late, long reported) implements Serializable {}
