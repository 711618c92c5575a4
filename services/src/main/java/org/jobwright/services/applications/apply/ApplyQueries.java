package org.jobwright.services.applications.apply;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.apply.CannotApply;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.apply.DraftWriter;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.applications.receipts.ReceiptRepository;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.shared.caller.Caller;

/** Queries of the pages for applying; open to visitors, because applying starts before there is an account. */
@Stateless
@PermitAll
public class ApplyQueries {

    /** The most text of a CV on the page before sending; nobody compares more. */
    private static final int MOST_TEXT = 20_000;

    @Inject
    private PostingRepository postings;

    @Inject
    private DraftRepository drafts;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private FormerApplicationRepository formers;

    @Inject
    private DraftCompleteness review;

    @Inject
    private Documents documents;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The posting to apply for; {@link CannotApply} where it takes no applications here. */
    public PostingToApply posting(String reference) {
        return postings.open(reference, clock.instant());
    }

    /** The posting of a form that arrives: it may have stopped taking applications while the form was filled in. */
    public PostingToApply postingOfForm(String reference) {
        return postings.toWrite(reference, clock.instant());
    }

    /** Whether a form with this token was submitted before. */
    public boolean knows(DraftToken token) {
        return drafts.find(token).isPresent();
    }

    /** The caller's running application for a posting. */
    public Optional<RunningApplication> running(JobPostingId posting) {
        return caller.own()
                .flatMap(person -> applications.findActive(person, posting))
                .map(RunningApplication::of);
    }

    /** The caller's latest applications, newest first, to start another one from; at most 20. */
    public List<FormerApplication> former() {
        return caller.own().map(formers::of).orElse(List.of());
    }

    /**
     * The content of the caller's draft and what is missing, also if the posting has stopped taking applications; once
     * it is sent, only the link to the application.
     */
    public DraftDetails draft(@Valid DraftKey key) {
        return details(drafts.find(key.token()).map(draft -> requireWriter(draft, key)));
    }

    /**
     * The content of a draft begun in another browser, before the caller takes it over: it may be a stranger's, who
     * sent the link.
     */
    @RolesAllowed(Role.PERSON)
    public DraftDetails toTakeOver(DraftToken token, Secret handover) {
        Optional<ApplicationDraft> found = drafts.find(token);
        found.ifPresent(draft -> draft.requireTakeOver(handover, caller.person()));
        return details(found);
    }

    /** The text that is sent with the CV file, and who at the employer will be able to read it. */
    public BeforeSending beforeSending(@Valid DraftKey key) {
        DraftDetails draft = draft(key);
        if (draft.sent()) {
            return BeforeSending.NOTHING;
        }
        String text = Optional.ofNullable(draft.cv())
                .flatMap(cv -> documents.find(cv.id()))
                .map(StoredDocument::getText)
                .orElse("");
        PostingToApply posting = draft.posting();
        return new BeforeSending(
                draft.cv(),
                beginning(text),
                caller.own()
                        .map(person -> rights.readers(posting.id(), posting.organization(), person))
                        .orElse(Map.of()),
                receipts.keptMonths(posting.id(), posting.version()));
    }

    private static String beginning(String text) {
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        boolean splitsCharacter = Character.isHighSurrogate(text.charAt(MOST_TEXT - 1));
        return text.substring(0, splitsCharacter ? MOST_TEXT - 1 : MOST_TEXT);
    }

    private DraftDetails details(Optional<ApplicationDraft> found) {
        return found.filter(draft -> !draft.isExpired(clock.instant()))
                .map(draft -> draft.isSent()
                        ? DraftDetails.sentAs(applications.findReference(draft.getApplication()))
                        : review.review(draft, postings.toWrite(draft.getPosting(), clock.instant()), List.of()))
                .orElseThrow(NotFound::new);
    }

    private ApplicationDraft requireWriter(ApplicationDraft draft, DraftKey key) {
        draft.requireWriter(new DraftWriter(caller.own().orElse(null), key.browser()));
        return draft;
    }
}
