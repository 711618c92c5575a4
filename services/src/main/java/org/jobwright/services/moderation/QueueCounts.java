package org.jobwright.services.moderation;

import java.io.Serializable;

/** How many cases are open, how many of them nobody has taken, how many are the reader's, and how many are late. */
public record QueueCounts(long open, long unassigned, long mine, long late) implements Serializable {}
