package org.jobwright.services.talent.findable;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.talent.findable.ProfileLinkId;

/**
 * A link to the reader’s own profile. Nobody can see its address again.
 *
 * @param label for whom it is; may be empty
 * @param withContact whether it also shows how to reach the reader
 */
public record MyProfileLink(ProfileLinkId id, String label, boolean withContact, Instant madeAt, Instant endsAt)
        implements Serializable {}
