package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.time.LocalDate;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * Something that the team wrote about an applicant.
 *
 * @param role of its author; null for a former colleague
 * @param text a note; null for a scorecard
 * @param scorecard null for a note
 */
public record TeamNote(LocalDate day, OrganizationRole role, String text, TeamScorecard scorecard)
        implements Serializable {

    /** As a reader finds it from whom the applicant is hidden. */
    TeamNote behind(Mask mask) {
        return new TeamNote(day, role, mask.text(text), scorecard == null ? null : scorecard.behind(mask));
    }
}
