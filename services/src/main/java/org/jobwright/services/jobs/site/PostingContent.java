package org.jobwright.services.jobs.site;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A posting as the public may read it, or a preview of it.
 *
 * @param reference how its address names it; for an unlisted advert with a part that nobody guesses
 * @param version the number of the version that {@code advert} is
 * @param visibility of the public version; null in a preview of a first draft
 * @param employer who hires; empty when confidential
 * @param status where it stands now; only a {@code LIVE} one is {@link #open()}
 * @param employerPublic false while the organization is suspended
 * @param datePosted when it was first published; null in a preview of a first draft
 * @param validThrough when it stops being public by itself
 * @param changedAt when what is shown here last changed
 */
public record PostingContent(
        JobPostingId id,
        String reference,
        int version,
        PostingVisibility visibility,
        JobAdvert advert,
        OrganizationId organization,
        Optional<Employer> employer,
        int answerPromiseDays,
        PostingStatus status,
        boolean employerPublic,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt) {

    /** What the public is shown of an advert. */
    public enum Shown {
        /** Its text; people may apply. */
        ADVERT,
        /** That its employer paused it and may go on. */
        PAUSED,
        /** That it is over. */
        OVER,
        /** Nothing, as if it did not exist: its employer is stopped. */
        NOTHING
    }

    /** The one answer for the page, the interface for programs, and applying. */
    public Shown shown() {
        if (!employerPublic) {
            return Shown.NOTHING;
        }
        return switch (status) {
            case LIVE -> Shown.ADVERT;
            case PAUSED -> Shown.PAUSED;
            default -> Shown.OVER;
        };
    }

    /** People can read it and apply. */
    public boolean open() {
        return shown() == Shown.ADVERT;
    }

    /** Everybody may find it, so it is in lists, feeds and the interface for programs. */
    public boolean isListed() {
        return visibility == PostingVisibility.PUBLIC;
    }

    /** The reference that people read out, without what is secret in the address of an unlisted advert. */
    public String spokenReference() {
        int dot = reference.indexOf('.');
        return dot < 0 ? reference : reference.substring(0, dot);
    }

    /** The organization as an advert names it. */
    public record Employer(OrganizationId id, String name, String slug, boolean verified) implements Serializable {}
}
