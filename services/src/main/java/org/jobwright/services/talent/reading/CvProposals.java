package org.jobwright.services.talent.reading;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.talent.reading.ProposedChange;
import org.jobwright.domain.talent.reading.ProposedChanges;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * What a CV proposes for the profile of its owner.
 *
 * @param outcome whether there was a text to read
 * @param today the profile that the changes were compared with
 * @param version of that profile; null if it was never saved
 */
public record CvProposals(
        DocumentSummary document, Outcome outcome, List<ProposedChange> changes, Resume today, Long version)
        implements Serializable {

    /** What there is to read in a file. */
    public enum Outcome {
        /** Its text is not extracted yet. */
        WAITING,
        /** No text could be extracted, or there is none in it, as in a scan. */
        NO_TEXT,
        /** Nothing was recognized in its text. */
        NOTHING,
        /** All that was recognized is in the profile already. */
        KNOWN,
        FOUND
    }

    /** The command that takes over the chosen changes, unless the profile was changed since. */
    public SaveResume take(List<ProposedChange> chosen) {
        return new SaveResume(ProposedChanges.taken(today, chosen), version);
    }
}
