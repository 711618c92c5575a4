package org.jobwright.services.applications.apply;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationReplaced;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.applications.Submission;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.apply.CannotApply;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.apply.DraftWriter;
import org.jobwright.domain.applications.apply.FormerContent;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.blind.BlindRepository;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.applications.receipts.ReceiptWriter;
import org.jobwright.services.candidates.Profiles;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Applying: a draft by anyone, an application by a person. */
@Stateless
@OwnSide
public class ApplyService {

    /** How long somebody may fill in a form whose posting stopped meanwhile. */
    private static final Duration OPEN_FORM = Duration.ofDays(1);

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
    private PipelineRepository pipelines;

    @Inject
    private Documents documents;

    @Inject
    private Profiles profiles;

    @Inject
    private DraftCompleteness review;

    @Inject
    private SubmissionWriter submissions;

    @Inject
    private ReceiptWriter receipts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private BlindRepository blind;

    @Inject
    private Event<DraftBegun> begun;

    /**
     * Stores what was typed, valid or not, also when the posting stopped taking applications meanwhile, and returns what
     * is still missing. A refused file becomes a problem of its
     * field; the previously attached file stays. After a refused file no other is inspected.
     */
    @PermitAll
    public DraftDetails saveDraft(@Valid SaveApplicationDraft command) {
        Instant now = clock.instant();
        PostingToApply posting = postings.toWrite(command.postingReference(), now);
        DraftToken token = command.draft().token();
        DraftWriter writer = writer(command.draft());
        lock.hold("draft " + token.hash());
        // Someone who goes back to the form may submit it while the draft is being sent: then it leads to the
        // application.
        Optional<ApplicationDraft> known = drafts.lock(token);
        known.ifPresent(draft -> draft.requireWriter(writer));
        if (known.filter(ApplicationDraft::isSent).isPresent()) {
            return DraftDetails.sentAs(
                    applications.findReference(known.orElseThrow().getApplication()));
        }
        ApplicationDraft draft = known.orElseGet(() -> {
            requireFormIsRecent(posting, now);
            return beginNew(token, posting, command.source(), writer, now);
        });
        if (!draft.getPosting().equals(posting.id())) {
            throw new NotFound();
        }
        draft.keep(command.content(), writer, now);
        List<FieldProblem> problems = new ArrayList<>();
        if (command.file() != null) {
            attempt(
                    "cv",
                    () -> draft.attach(documents.take(command.file(), null).id(), now),
                    problems);
        }
        draft.remove(command.attachments().removed(), now);
        command.attachments().added().forEach(added -> attempt(added.field(), () -> add(draft, added, now), problems));
        return review.review(draft, posting, problems);
    }

    /**
     * Sends a draft as it was shown. However often and from wherever the same draft is sent, it is one application, and
     * every response names it. People with a running application for the posting were shown that this replaces it.
     *
     * @throws InvalidInput if something is missing
     * @throws StaleData if something differs from what was shown
     */
    @RolesAllowed(Role.PERSON)
    public ApplicationReference send(@Valid SendApplication command) {
        Instant now = clock.instant();
        ApplicationDraft draft = drafts.lock(command.draft().token()).orElseThrow(NotFound::new);
        draft.requireWriter(writer(command.draft()));
        if (draft.isSent()) {
            return applications.reference(draft.getApplication());
        }
        AccountId candidate = caller.person();
        lock.hold("apply " + candidate + " " + draft.getPosting());
        postings.holdOpen(draft.getPosting());
        DraftDetails details = review.review(draft, postings.open(draft.getPosting(), now), List.of());
        if (!details.seen().equals(command.seen())) {
            throw new StaleData();
        }
        InvalidInput.throwIfAny(details.problems());
        Submission submission = submissions.write(draft, details, candidate, now);
        if (submission.document() != null) {
            documents.claim(submission.document(), candidate);
        }
        submission.attachments().forEach(attachment -> documents.claim(attachment.document(), candidate));
        JobApplication application = applications
                .findActive(candidate, draft.getPosting())
                .map(running -> replace(running, submission, now))
                .orElseGet(() -> submit(submission, now));
        profiles.begin(candidate, submission.content().contact().asBasics(), submission.document(), now);
        draft.sentAs(application.getId(), candidate, now);
        return application.getReference();
    }

    /** Gives a draft to its writer, who signed in with a different browser from the one that began it. */
    @RolesAllowed(Role.PERSON)
    public void takeOver(DraftToken token, Secret handover) {
        ApplicationDraft draft = drafts.lock(token).orElseThrow(NotFound::new);
        if (draft.takeOver(handover, caller.person())) {
            begun.fire(new DraftBegun(draft.getPosting(), draft.getSource(), caller.person()));
        }
    }

    /** Goes on with what the caller began to write in whatever browser, at a new address; the former one still works. */
    @RolesAllowed(Role.PERSON)
    public DraftToken resume(@NotNull ApplicationDraftId id) {
        DraftToken token = DraftToken.next();
        drafts.lock(id).orElseThrow(NotFound::new).resume(token, caller.person(), clock.instant());
        return token;
    }

    /** Starts a new version of a running application, with everything that was sent. */
    @RolesAllowed(Role.PERSON)
    public DraftToken beginReplacement(ApplicationReference reference) {
        JobApplication sent = own(reference);
        sent.requireReplaceable();
        Instant now = clock.instant();
        DraftToken token = DraftToken.next();
        DraftWriter writer = new DraftWriter(caller.person(), null);
        ApplicationDraft draft = begin(token, postings.open(sent.getPosting(), now), sent.getSource(), writer, now);
        draft.keep(sent.getContent().asTyped(), writer, now);
        if (sent.getContent().resume() == null) {
            draft.attach(sent.getDocument(), now);
        }
        draft.carryOver(sent.getAttachments(), now);
        return token;
    }

    /**
     * Starts a draft for a posting with what an earlier application of the caller held: contact, CV, cover letter and the
     * answers to the same questions. Each part stays marked until it is changed; a letter and the answer to a must-have
     * have to be confirmed before it can be sent.
     *
     * @param source where the person came from; null if unknown
     * @throws CannotApply if the posting takes no applications
     */
    @RolesAllowed(Role.PERSON)
    public DraftToken beginFrom(@NotNull ApplicationReference former, @NotNull String postingReference, String source) {
        JobApplication sent = own(former);
        Instant now = clock.instant();
        PostingToApply posting = postings.open(postingReference, now);
        DraftToken token = DraftToken.next();
        DraftWriter writer = new DraftWriter(caller.person(), null);
        ApplicationDraft draft = beginNew(token, posting, source, writer, now);
        FormerContent lent = new FormerContent(sent.getContent(), sent.getDocument());
        draft.startFrom(sent.getId(), lent.fill(posting.questions()), writer, now);
        if (sent.getContent().resume() == null && sent.getDocument() != null) {
            draft.attach(sent.getDocument(), now);
        }
        return token;
    }

    private JobApplication own(ApplicationReference reference) {
        return applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }

    /** A form that was open when its posting stopped may arrive; a later one was never shown. */
    private static void requireFormIsRecent(PostingToApply posting, Instant now) {
        if (posting.stoppedAt() != null && posting.stoppedAt().isBefore(now.minus(OPEN_FORM))) {
            throw new CannotApply(posting.obstacle());
        }
    }

    private DraftWriter writer(DraftKey key) {
        return new DraftWriter(caller.account().orElse(null), key.browser());
    }

    private ApplicationDraft beginNew(
            DraftToken token, PostingToApply posting, String source, DraftWriter by, Instant now) {
        ApplicationDraft draft = begin(token, posting, source, by, now);
        begun.fire(new DraftBegun(posting.id(), draft.getSource(), by.account()));
        return draft;
    }

    private ApplicationDraft begin(
            DraftToken token, PostingToApply posting, String source, DraftWriter by, Instant now) {
        ApplicationDraft draft = new ApplicationDraft(token, posting.id(), source, by, now);
        drafts.add(token, draft);
        return draft;
    }

    /** Checks for room first, so that no file is stored in vain. */
    private void add(ApplicationDraft draft, AttachmentChanges.Added added, Instant now) {
        draft.requireRoomFor(added.question(), now);
        draft.add(new Attachment(documents.take(added.file(), null).id(), added.question()), now);
    }

    private void attempt(String field, Runnable attaching, List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            problems.add(FieldProblem.of(field, "applications.files.not-looked-at"));
            return;
        }
        try {
            attaching.run();
        } catch (Unavailable noFileIsToBlame) {
            throw noFileIsToBlame;
        } catch (RuleViolation refused) {
            // Shown next to the field instead of thrown, so it is counted here.
            refusals.fire(refused);
            problems.add(new FieldProblem(field, refused.getCode(), refused.getArguments()));
        }
    }

    private JobApplication submit(Submission submission, Instant now) {
        JobApplication application = new JobApplication(
                submission, pipelines.firstStage(submission.posting(), submission.organization()), now);
        blind.hide(application);
        applications.add(application);
        receipts.issue(application, now);
        events.fire(new JobApplicationSubmitted(
                application.getId(), submission.posting(), submission.organization(), submission.candidate(), now));
        return application;
    }

    private JobApplication replace(JobApplication running, Submission submission, Instant now) {
        JobApplicationReplaced replaced = running.replace(submission, now);
        blind.hide(running);
        receipts.issue(running, now);
        events.fire(replaced);
        return running;
    }
}
