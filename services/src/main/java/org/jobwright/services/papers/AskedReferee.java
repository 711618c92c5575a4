package org.jobwright.services.papers;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a referee reads who opened their link.
 *
 * @param keptUntil when their name, their address and what they write are deleted
 */
public record AskedReferee(
        String referee, String candidate, String organization, String posting, String relation, Instant keptUntil)
        implements Serializable {}
