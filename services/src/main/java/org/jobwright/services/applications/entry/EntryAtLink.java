package org.jobwright.services.applications.entry;

import java.time.Instant;
import org.jobwright.domain.applications.entry.EntryData;
import org.jobwright.domain.candidates.Resume;

/**
 * What a person reads whom an employer entered.
 *
 * @param slug the employer's part of the addresses of its pages
 * @param general they are asked to apply without an advert
 * @param reference of the posting, in addresses; empty if it takes no applications now
 * @param resume null without one
 * @param source where the employer has their data from, in its words
 * @param keptUntil when what was entered is deleted
 */
public record EntryAtLink(
        String organization,
        String slug,
        String posting,
        boolean general,
        String reference,
        EntryData data,
        Resume resume,
        String source,
        Instant enteredAt,
        Instant keptUntil) {}
