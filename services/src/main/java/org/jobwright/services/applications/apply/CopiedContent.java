package org.jobwright.services.applications.apply;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.apply.CopiedPart;
import org.jobwright.domain.candidates.ResumeChanges;

/**
 * What a draft still has of the earlier application that it was started from.
 *
 * @param cvGone the file that was sent then is not stored any more
 * @param profileChanges what changed in the profile since it was sent then; without sections if nothing did, or if the
 *     profile is not sent
 */
public record CopiedContent(
        FormerApplication from, List<CopiedPart> parts, boolean cvGone, ResumeChanges profileChanges) {

    public CopiedContent {
        parts = List.copyOf(parts);
    }

    /** The part in a field, if it is still as it was sent. */
    public Optional<CopiedPart> part(String field) {
        return parts.stream().filter(part -> part.field().equals(field)).findFirst();
    }
}
