package org.jobwright.web.privacy.notes;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.privacy.notes.NotesToRelease;
import org.jobwright.services.privacy.notes.TeamNote;
import org.jobwright.services.privacy.notes.TeamScorecard;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** What a team wrote about an applicant as one text, in the language of the applicant. */
final class NotesInWords {

    private final Texts theirs;
    private final Formats days;

    NotesInWords(NotesToRelease request, ZoneId zone) {
        theirs = Texts.of(request.language());
        days = Formats.of(request.language(), zone);
    }

    /** As the candidate reads it: the day of a note, and roles in place of its author and of the colleagues it mentions. */
    String written(NotesToRelease request) {
        return request.notes().isEmpty()
                ? theirs.get("privacy.requests.nothing")
                : request.notes().stream().map(this::written).collect(Collectors.joining("\n\n"));
    }

    private String written(TeamNote note) {
        String who = theirs.get(
                note.scorecard() == null ? "privacy.requests.note" : "privacy.requests.scorecard",
                days.date(note.day()),
                note.role() == null ? theirs.get("privacy.requests.former") : theirs.of(note.role()));
        return who + "\n" + mentions(note.scorecard() == null ? note.text() : scorecard(note.scorecard()));
    }

    private String mentions(String text) {
        String said = text.replace(TeamNote.mention(null), "[" + theirs.get("privacy.requests.former") + "]");
        for (OrganizationRole role : OrganizationRole.values()) {
            said = said.replace(TeamNote.mention(role), "[" + theirs.of(role) + "]");
        }
        return said;
    }

    private String scorecard(TeamScorecard scorecard) {
        String ratings = scorecard.ratings().stream()
                .map(line -> line.attribute() + ": " + rating(line.rating())
                        + (line.evidence() == null || line.evidence().isEmpty() ? "" : ". " + line.evidence()))
                .collect(Collectors.joining("\n"));
        return theirs.get("privacy.requests.overall", rating(scorecard.overall())) + "\n"
                + (ratings.isEmpty() ? "" : ratings + "\n")
                + scorecard.takeaway();
    }

    private String rating(String rating) {
        return rating == null ? theirs.get("privacy.requests.unrated") : theirs.get("enum.Rating." + rating);
    }
}
