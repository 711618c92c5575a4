package org.jobwright.services.talent;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * A person in the talent pool, by the latest application that the reader may read.
 *
 * @param until when their consent ends
 * @param invitedAt when the employer last invited them to a job; null if it never did
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
        Instant invitedAt)
        implements Serializable {}
