package org.jobwright.services.talent.findable;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.findable.Exclusion;
import org.jobwright.domain.talent.findable.ProfileCard;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.domain.talent.findable.Visibility;

/**
 * Who can find the reader.
 *
 * @param since null if they never changed it
 * @param read the words they read before they let employers find them; null if none are kept
 * @param card what employers see; null if there is nothing to look for
 * @param proposed present employers, by the resume, from which the reader does not hide
 */
public record MyVisibility(
        Visibility visibility,
        Instant since,
        ReadConsent read,
        boolean hiddenFromAgencies,
        List<Exclusion> exclusions,
        SearchWishes wishes,
        ProfileCard card,
        List<String> proposed)
        implements Serializable {}
