package org.jobwright.services.talent;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * A person in the talent pool, by the latest application that the reader may read.
 *
 * @param until when their consent ends
 * @param availableFrom when they could start; null if they do not say
 * @param invitedAt when the employer last invited them to a job; null if it never did
 * @param writtenAt when the employer last wrote a message about an application that the reader reads; null if it never did
 * @param pools the names under which they are, in their order
 */
public record PooledPerson(
        ApplicationReference application,
        String postingReference,
        String name,
        String headline,
        String location,
        String postingTitle,
        Instant appliedAt,
        Instant until,
        LocalDate availableFrom,
        Instant invitedAt,
        Instant writtenAt,
        List<String> pools)
        implements Serializable {

    /** As a query finds a person. */
    public PooledPerson(
            ApplicationReference application,
            String postingReference,
            String name,
            String headline,
            String location,
            String postingTitle,
            Instant appliedAt,
            Instant until,
            LocalDate availableFrom,
            Instant invitedAt,
            Instant writtenAt) {
        this(
                application,
                postingReference,
                name,
                headline,
                location,
                postingTitle,
                appliedAt,
                until,
                availableFrom,
                invitedAt,
                writtenAt,
                List.of());
    }

    PooledPerson under(List<String> names) {
        return with(writtenAt, names);
    }

    /** The same by the latest application, and the latest word about any of them. */
    PooledPerson after(PooledPerson former) {
        boolean wroteLater = writtenAt == null || former.writtenAt != null && former.writtenAt.isAfter(writtenAt);
        return with(wroteLater ? former.writtenAt : writtenAt, pools);
    }

    private PooledPerson with(Instant written, List<String> names) {
        return new PooledPerson(
                application,
                postingReference,
                name,
                headline,
                location,
                postingTitle,
                appliedAt,
                until,
                availableFrom,
                invitedAt,
                written,
                names);
    }
}
