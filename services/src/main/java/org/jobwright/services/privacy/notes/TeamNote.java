package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * Something that the team wrote about an applicant.
 *
 * @param role of its author; null for a former colleague
 * @param text a note; null for a scorecard. A colleague whom it names is {@link #mention a role}
 * @param scorecard null for a note
 */
public record TeamNote(LocalDate day, OrganizationRole role, String text, TeamScorecard scorecard)
        implements Serializable {

    /** What stands in a text in the place of a colleague's name. */
    public static String mention(OrganizationRole role) {
        return "[" + (role == null ? "FORMER" : role.name()) + "]";
    }

    /** With each of its texts changed. */
    TeamNote each(UnaryOperator<String> change) {
        return new TeamNote(day, role, change.apply(text), scorecard == null ? null : scorecard.each(change));
    }
}
