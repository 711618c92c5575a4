package org.jobwright.services.talent.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ExtractionState;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.talent.reading.CvReader;
import org.jobwright.domain.talent.reading.ProposedChange;
import org.jobwright.domain.talent.reading.ProposedChanges;
import org.jobwright.domain.talent.reading.ProposedResume;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.reading.CvProposals.Outcome;

/**
 * Reads the caller's own CVs into proposals for their profile. It reads the text that was extracted when the file arrived,
 * never the file, and stores nothing: what is chosen is saved by {@code ProfileService.saveResume}.
 */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CvReadingService {

    private static final int MOST_FILES = 10;

    @Inject
    private Documents documents;

    @Inject
    private ProfileQueries profiles;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    /** The caller's newest files, to choose a CV from. */
    public List<DocumentSummary> files() {
        return documents.newestOf(caller.person(), MOST_FILES);
    }

    /**
     * What one of the caller's files proposes for their profile.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation if a virus scanner has not found it clean
     */
    public CvProposals read(DocumentId id) {
        StoredDocument document = documents
                .find(id)
                .filter(found -> caller.person().equals(found.getOwner()))
                .orElseThrow(NotFound::new);
        document.requireHandedOut();
        ProfileDetails profile = profiles.mine();
        if (document.getExtraction() == ExtractionState.PENDING) {
            return proposals(document, Outcome.WAITING, List.of(), profile);
        }
        if (document.getText() == null || document.getText().isBlank()) {
            return proposals(document, Outcome.NO_TEXT, List.of(), profile);
        }
        limit.require(Limit.READ_CV, caller.person());
        ProposedResume read = CvReader.read(document.getText());
        List<ProposedChange> changes = ProposedChanges.between(profile.resume(), read);
        Outcome outcome = read.isEmpty() ? Outcome.NOTHING : changes.isEmpty() ? Outcome.KNOWN : Outcome.FOUND;
        return proposals(document, outcome, changes, profile);
    }

    private static CvProposals proposals(
            StoredDocument document, Outcome outcome, List<ProposedChange> changes, ProfileDetails profile) {
        return new CvProposals(DocumentSummary.of(document), outcome, changes, profile.resume(), profile.version());
    }
}
