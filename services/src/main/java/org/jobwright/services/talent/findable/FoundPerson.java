package org.jobwright.services.talent.findable;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.talent.findable.ProfileCard;
import org.jobwright.domain.talent.findable.SearchWishes;

/**
 * A person whom an employer found: what they do and look for, and nothing that says who they are.
 *
 * @param pseudonym always the same one for an organization, and another one for each organization
 * @param askedAt when the organization asked them to get in touch, if that was lately; else null
 */
public record FoundPerson(String pseudonym, ProfileCard card, SearchWishes wishes, Instant askedAt)
        implements Serializable {}
