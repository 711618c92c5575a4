package org.jobwright.services.applications.blind;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.BlindUntil;

/**
 * How long the applicants of a posting are hidden.
 *
 * @param settable nobody has opened an application yet
 * @param unmasked who had to know before, and how often
 */
public record BlindReview(BlindUntil until, boolean settable, List<Unmasked> unmasked) implements Serializable {

    public BlindReview {
        unmasked = List.copyOf(unmasked);
    }

    /** A member, and of how many applicants they learned who they are. */
    public record Unmasked(String member, long applicants) implements Serializable {}
}
