package org.jobwright.web.applications;

import org.jobwright.domain.applications.CvSource;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.ScreeningQuestion;
import org.jobwright.services.applications.DraftDetails;
import org.jobwright.services.candidates.DocumentSummary;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.FieldErrors;
import org.jobwright.web.shared.Visit;

/** The data of the page before sending: what the employer will see, and what is still missing. */
public record DraftPage(DraftToken token, DraftDetails draft, FieldErrors errors) {

    static DraftPage of(DraftToken token, DraftDetails draft, Visit visit) {
        return new DraftPage(token, draft, FieldErrors.of(visit.texts(), draft.problems()));
    }

    public String changeAddress() {
        return DraftPages.address(token) + "/change";
    }

    public String sendAddress() {
        return DraftPages.address(token) + "/send";
    }

    /** A page of the way into an account that leads back here. */
    public String through(String page) {
        return Addresses.continuing(page, DraftPages.address(token));
    }

    public boolean fromProfile() {
        return draft.content().cvSource() == CvSource.PROFILE;
    }

    /** The file that will be sent; null for none. */
    public DocumentSummary document() {
        if (fromProfile()) {
            return draft.profile() == null ? null : draft.profile().document();
        }
        return draft.document();
    }

    /** The profile that will be sent; null when there is none, or its owner is not signed in yet. */
    public Resume resume() {
        return fromProfile() && draft.profile() != null
                ? draft.profile().resume().forEmployer()
                : null;
    }

    /** An answer in the reader's words. */
    public String answer(ScreeningQuestion question, Visit visit) {
        return AnswerWords.of(
                question.type(), draft.content().answerTo(question.label()), visit.texts(), visit.formats());
    }
}
