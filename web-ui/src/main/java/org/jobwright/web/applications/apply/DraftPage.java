package org.jobwright.web.applications.apply;

import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.apply.ApplyingObstacle;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.documents.ExtractionState;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.apply.BeforeSending;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.EarlierApplication;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.web.applications.mine.MyApplicationView;
import org.jobwright.web.applications.words.AnswerLabels;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.MustHaveLabels;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The data of the page before sending: what the employer will see, and what is still missing.
 *
 * @param before what else the reader should know before sending
 * @param hides the reader hides from this employer
 * @param pool the words by which the reader may let the employer keep what they send; null if it is not asked
 * @param leaving the reader's account is being deleted, so nothing can be sent
 * @param stale something changed since the reader pressed the button, so nothing was sent
 * @param elsewhere it was begun in another browser, and the reader has not taken it over yet
 */
public record DraftPage(
        DraftToken token,
        DraftDetails draft,
        BeforeSending before,
        FieldErrors errors,
        boolean hides,
        ConsentText pool,
        boolean leaving,
        boolean stale,
        boolean elsewhere) {

    /** The page again after a change: only what was seen is sent. */
    DraftPage changed() {
        return new DraftPage(token, draft, before, errors, hides, pool, leaving, true, false);
    }

    /** The page for a person who reviews the draft before taking it over. */
    DraftPage begunElsewhere() {
        return new DraftPage(token, draft, before, errors, hides, null, leaving, false, true);
    }

    static DraftPage of(
            DraftToken token,
            DraftDetails draft,
            BeforeSending before,
            boolean hides,
            ConsentText pool,
            boolean leaving,
            SiteRequest visit) {
        return new DraftPage(
                token,
                draft,
                before,
                FieldErrors.of(visit.texts(), draft.problems()),
                hides,
                pool,
                leaving,
                false,
                false);
    }

    /** Why it can only be read; null if its posting takes applications. */
    public String stopped(SiteRequest visit) {
        PostingToApply posting = draft.posting();
        if (posting.isOpen()) {
            return null;
        }
        return posting.stoppedAt() == null
                ? visit.text("applications.draft.stopped." + posting.obstacle())
                : visit.text("applications.draft.stopped", visit.formats().day(posting.stoppedAt()));
    }

    /** Where its reader goes on once it can only be read. */
    public String onwardAddress() {
        PostingToApply posting = draft.posting();
        return posting.obstacle() == ApplyingObstacle.ELSEWHERE
                ? Addresses.job(posting.reference(), posting.title())
                : Addresses.search(posting.title());
    }

    /** Says what the employer already has of the reader, and what of their profile changed since. */
    public String earlier(SiteRequest visit) {
        EarlierApplication earlier = draft.earlier();
        String has = earlier.answeredAt() == null
                ? visit.text(
                        "applications.former.earlier",
                        visit.formats().date(earlier.application().appliedAt()),
                        earlier.application().postingTitle(),
                        earlier.application().organizationName())
                : visit.text(
                        "applications.former.answered",
                        visit.formats().date(earlier.answeredAt()),
                        earlier.application().organizationName());
        String changed = StartingPoint.changed(earlier.profileChanges(), visit);
        return changed == null ? has : has + " " + visit.text("applications.former.differs", changed);
    }

    public String changeAddress() {
        return Addresses.draft(token) + "/change";
    }

    public String sendAddress() {
        return Addresses.draft(token) + "/send";
    }

    /** Leads back here after registration or sign-in, even if that ends in another browser. */
    public String mineAddress() {
        return Addresses.draft(token) + "/mine/" + draft.handover().value();
    }

    public String signInAddress() {
        return Addresses.continuing("/login", mineAddress());
    }

    /** The address of the running application. */
    public String seeAddress() {
        return MyApplicationView.address(draft.running().reference());
    }

    /** The question for the talent pool, for who can send the draft now; null for nobody else. */
    public String asksPool(SiteRequest visit) {
        return pool == null || !visit.isSignedIn() || leaving || stopped(visit) != null || !sendable()
                ? null
                : pool.about(draft.posting().organizationName());
    }

    /** A complete draft can be sent, unless the employer has answered the previous version. */
    public boolean sendable() {
        return draft.problems().isEmpty()
                && (draft.running() == null || draft.running().isReplaceable());
    }

    public boolean fromProfile() {
        return draft.content().cvSource() == CvSource.PROFILE;
    }

    /** The file that will be sent; null for none. */
    public DocumentSummary document() {
        return draft.cv();
    }

    /** The parts of the profile that are not sent; empty for visitors and for a profile that is sent as it is. */
    public String notSent(SiteRequest visit) {
        if (draft.profile() == null) {
            return "";
        }
        if (!fromProfile()) {
            return draft.profile().canApply() ? visit.text("applications.draft.not-sent.profile") : "";
        }
        Resume resume = draft.profile().resume();
        return resume.equals(resume.forEmployer()) ? "" : visit.text("applications.draft.not-sent.parts");
    }

    /** How many people can read it, by role; empty if that is unknown. */
    public String readers(SiteRequest visit) {
        if (before.readers().isEmpty()) {
            return "";
        }
        String roles = before.readers().entrySet().stream()
                .map(role -> visit.text("applications.draft.readers.role", visit.text(role.getKey()), role.getValue()))
                .collect(Collectors.joining(", "));
        return visit.text("applications.draft.readers.how", draft.posting().organizationName(), before.people(), roles);
    }

    /** How long it is kept: the number of months, or the general notice if that is unknown. */
    public String kept(SiteRequest visit) {
        return before.keptMonths() == null
                ? visit.text("applications.notice.long.how")
                : visit.text("applications.draft.long.months", before.keptMonths());
    }

    /** Whether the text of the CV is still being read. */
    public boolean isReading() {
        return before.cv() != null && before.cv().extraction() == ExtractionState.PENDING;
    }

    /** The other, unrequested files; the rest are answers. */
    public List<DocumentSummary> others() {
        return draft.attachments().stream()
                .filter(file -> file.question() == null)
                .map(AttachedFile::file)
                .toList();
    }

    /** The profile that will be sent; null if there is none, or its owner has not signed in yet. */
    public Resume resume() {
        return fromProfile() && draft.profile() != null
                ? draft.profile().resume().forEmployer()
                : null;
    }

    /** Which answer a must-have needs, if the one given does not satisfy it; null otherwise. */
    public String missed(ScreeningQuestion question, SiteRequest visit) {
        List<String> given = draft.content().answerTo(question.label());
        return !given.isEmpty() && question.isMissedBy(given)
                ? new MustHaveLabels(visit.texts(), visit.formats()).of(question)
                : null;
    }

    /** An answer in the reader's words. */
    public String answer(ScreeningQuestion question, SiteRequest visit) {
        return AnswerLabels.of(
                question.type(), draft.content().answerTo(question.label()), visit.texts(), visit.formats());
    }
}
