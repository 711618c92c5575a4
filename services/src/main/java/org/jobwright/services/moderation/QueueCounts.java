package org.jobwright.services.moderation;

import java.io.Serializable;

/**
 * The workload.
 *
 * @param open cases
 * @param unassigned open cases without a moderator
 * @param mine the reader's
 * @param unread adverts that are public without a review and have to be read
 * @param late past their deadline, of both
 * @param reported public adverts with undecided reports
 */
public record QueueCounts(long open, long unassigned, long mine, long unread, long late, long reported)
        implements Serializable {}
