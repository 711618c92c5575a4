package org.jobwright.services.moderation;

import java.io.Serializable;

/**
 * How full the desk is.
 *
 * @param open cases
 * @param unassigned of them those that nobody has taken
 * @param mine the reader's
 * @param late past their deadline
 * @param reported public adverts with reports that wait
 */
public record QueueCounts(long open, long unassigned, long mine, long late, long reported) implements Serializable {}
