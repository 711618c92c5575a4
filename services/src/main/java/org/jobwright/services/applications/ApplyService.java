package org.jobwright.services.applications;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationDraft;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationSubmitted;
import org.jobwright.domain.applications.Submission;
import org.jobwright.domain.shared.FieldProblem;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.candidates.Documents;
import org.jobwright.services.candidates.UploadedFile;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.Caller;

/** Applying: a draft by anyone, an application by a person. */
@Stateless
public class ApplyService {

    @Inject
    private Event<RuleViolation> refusals;

    @Inject
    private PostingRepository postings;

    @Inject
    private DraftRepository drafts;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Pipelines pipelines;

    @Inject
    private Documents documents;

    @Inject
    private DraftReview review;

    @Inject
    private SubmissionWriter writer;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobApplicationSubmitted> submitted;

    /**
     * Keeps what was typed, right or wrong, and answers with what is still missing. A file that is refused is a problem
     * of its field; the file that was attached before stays.
     */
    @PermitAll
    public DraftDetails saveDraft(@Valid SaveApplicationDraft command) {
        Instant now = clock.instant();
        PostingToApply posting = postings.open(command.postingReference(), now);
        lock.hold("draft " + command.token().hash());
        // Somebody who goes back to the form may send it while the draft is on its way: then it leads to the
        // application.
        Optional<ApplicationDraft> known = drafts.lock(command.token());
        if (known.filter(ApplicationDraft::isSent).isPresent()) {
            return DraftDetails.sentAs(
                    applications.findReference(known.orElseThrow().getApplication()));
        }
        ApplicationDraft draft = known.orElseGet(() -> begin(command, posting, now));
        if (!draft.getPosting().equals(posting.id())) {
            throw new NotFound();
        }
        draft.keep(command.content(), now);
        List<FieldProblem> problems = new ArrayList<>();
        if (command.file() != null) {
            attach(draft, command.file(), now, problems);
        }
        return review.review(draft, posting, problems);
    }

    /**
     * Sends a draft. However often and from how many places the same draft is sent, and whatever other draft the person
     * has for the same posting, it is one application, and every answer names it.
     *
     * @throws InvalidInput when something is missing
     */
    @RolesAllowed(Role.PERSON)
    public ApplicationReference send(DraftToken token) {
        Instant now = clock.instant();
        ApplicationDraft draft = drafts.lock(token).orElseThrow(NotFound::new);
        if (draft.isSent()) {
            return applications.reference(draft.getApplication());
        }
        AccountId candidate = caller.person();
        lock.hold("apply " + candidate + " " + draft.getPosting());
        Optional<JobApplication> running = applications.findActive(candidate, draft.getPosting());
        JobApplication application = running.orElseGet(() -> submit(draft, candidate, now));
        draft.sentAs(application.getId(), now);
        return application.getReference();
    }

    private ApplicationDraft begin(SaveApplicationDraft command, PostingToApply posting, Instant now) {
        ApplicationDraft draft = new ApplicationDraft(command.token(), posting.id(), command.source(), now);
        drafts.add(draft);
        return draft;
    }

    private void attach(ApplicationDraft draft, UploadedFile file, Instant now, List<FieldProblem> problems) {
        try {
            draft.attach(documents.take(file, null).id(), now);
        } catch (RuleViolation refused) {
            // Told beside the field instead of thrown, so nobody else counts it.
            refusals.fire(refused);
            problems.add(new FieldProblem("cv", refused.getCode(), refused.getArguments()));
        }
    }

    private JobApplication submit(ApplicationDraft draft, AccountId candidate, Instant now) {
        postings.holdOpen(draft.getPosting());
        PostingToApply posting = postings.open(draft.getPosting(), now);
        DraftDetails details = review.review(draft, posting, List.of());
        InvalidInput.throwIfAny(details.problems());
        Submission submission = writer.write(draft, details, candidate, now);
        if (submission.document() != null) {
            documents.claim(submission.document(), candidate);
        }
        JobApplication application =
                new JobApplication(submission, pipelines.firstStage(posting.id(), posting.organization()), now);
        applications.add(application);
        submitted.fire(
                new JobApplicationSubmitted(application.getId(), posting.id(), posting.organization(), candidate, now));
        return application;
    }
}
