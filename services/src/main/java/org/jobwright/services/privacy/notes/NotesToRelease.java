package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Sha256;

/**
 * A request, and all that the team wrote, the oldest first.
 *
 * @param language of the candidate
 * @param blind whether the reader still has to score the applicant, and is not shown what others wrote
 * @param masked whether some words are hidden from the reader, who therefore cannot send all of it
 */
public record NotesToRelease(
        WaitingNotes request, Language language, boolean blind, boolean masked, List<TeamNote> notes)
        implements Serializable {

    public NotesToRelease {
        notes = List.copyOf(notes);
    }

    /** Tells whether the reader has seen what the team has written by now. */
    public String fingerprint() {
        return fingerprint(notes);
    }

    static String fingerprint(List<TeamNote> notes) {
        return Sha256.hex(Json.write(notes).getBytes(StandardCharsets.UTF_8));
    }
}
