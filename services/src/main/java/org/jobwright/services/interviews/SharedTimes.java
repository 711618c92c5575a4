package org.jobwright.services.interviews;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.interviews.SlotSetId;

/**
 * Times of a posting that others were offered, and that can still be chosen.
 *
 * @param title of an interview that they were offered for
 * @param times how many there are
 */
public record SharedTimes(SlotSetId set, String title, int times, Instant answerBy) implements Serializable {}
