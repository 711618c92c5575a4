package org.jobwright.services.applications.blind;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.BlindUntil;

/**
 * How long the applicants of a posting are hidden.
 *
 * @param settable whether no application has been opened yet
 * @param unmasked the members who unmasked applicants, and how many
 */
public record BlindReview(BlindUntil until, boolean settable, List<Unmasked> unmasked) implements Serializable {

    public BlindReview {
        unmasked = List.copyOf(unmasked);
    }

    /** A member, and how many applicants they unmasked. */
    public record Unmasked(String member, long applicants) implements Serializable {}
}
