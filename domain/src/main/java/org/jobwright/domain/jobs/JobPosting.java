package org.jobwright.domain.jobs;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingBlocked;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingClosed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingEndUndone;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingFilled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingGivenBack;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingHeld;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingOpeningsFilled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPaused;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPausedByLaw;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPublished;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRecalled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRenewed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRestored;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingResumed;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSentBack;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingUnpublished;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingWithdrawn;
import org.jobwright.domain.jobs.advert.GeneralAdvert;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.jobs.law.BrokenRules;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An opening and its advert, from the first word to the end of its public life.
 *
 * <p>It begins as a draft, is submitted, read by a moderator, and published or sent back with notes. Once public it may
 * be paused, renewed, filled or closed by its employer, or held or blocked by a moderator, who may give it back; when
 * its last day passes it expires without any action, which is why {@link #getStatus(Instant)} takes the time.
 *
 * <p>The text lives in versions. Editing a public advert starts a new version that goes through the same review while
 * the public one stays as it is; the approved version then replaces it. A submitted version is never changed, so a
 * decision can always be compared with what was decided.
 */
@Entity
public class JobPosting extends AggregateRoot<JobPostingId> {

    private static final int LONGEST_IDENTIFIER = 500;

    @EmbeddedId
    private JobPostingId id;

    private String reference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private PostingStatus status;

    /** The title of the latest version, for the employer's list. */
    private String title;

    @Embedded
    private PostingVersions versions;

    @Embedded
    private PublishedFacts publishedFacts;

    private Instant datePosted;

    /** When the public text last changed. */
    private Instant publishedAt;

    /** When the public version expires. */
    private Instant validThrough;

    private Instant endedAt;

    /** What a moderator did to it; null unless it is held or blocked. */
    @Embedded
    private StaffStop stop;

    /** Whether a law check, and no person, paused the text that is public otherwise. */
    private boolean pausedByLaw;

    private Instant createdAt;

    private Instant changedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private AccountId changedBy;

    /** The name of the program that changed it for them; null if they did. The database knows who calls. */
    @Column(insertable = false, updatable = false)
    private String changedProgram;

    private String externalIdentifier;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "import_run_id"))
    private ImportRunId importRun;

    /** The applicants are kept within the hiring team; unlike a confidential advert, which does not name the employer. */
    private boolean hiringConfidential;

    @Enumerated(EnumType.STRING)
    private BlindUntil blindUntil = BlindUntil.NONE;

    /** For people who apply without an advert; its text is ours and is not changed. */
    @Column(updatable = false)
    private boolean general;

    @Embedded
    private FilledOpenings filledOpenings = new FilledOpenings();

    /** Generated by the database; null until the posting is read again. */
    @Column(insertable = false, updatable = false)
    private String linkKey;

    protected JobPosting() {}

    private JobPosting(String reference, OrganizationId organization, JobAdvert advert, AccountId by, Instant now) {
        this.id = JobPostingId.next();
        this.reference = reference;
        this.organization = organization;
        this.status = PostingStatus.DRAFT;
        this.createdAt = now;
        this.versions = new PostingVersions(this, advert);
        touch(by, now);
    }

    /** Begins a posting. The advert may be empty, or a copy of another one. */
    public static JobPosting draft(
            String reference, OrganizationId organization, JobAdvert advert, AccountId by, Instant now) {
        return new JobPosting(reference, organization, advert, by, now);
    }

    /** Begins the standing posting for people who apply without an advert. No hire closes it. */
    public static JobPosting general(
            String reference, OrganizationId organization, Language language, AccountId by, Instant now) {
        JobPosting posting = new JobPosting(reference, organization, GeneralAdvert.in(language), by, now);
        posting.general = true;
        posting.filledOpenings.close(false);
        return posting;
    }

    /** Makes it public without a review: no word of it is the employer's. */
    public JobPostingPublished openGeneral(Instant now) {
        if (!general) {
            throw new RuleViolation("jobs.not-submitted");
        }
        moveTo(PostingStatus.SUBMITTED, now);
        versions.submit(now);
        return publish(latest().getNumber(), now);
    }

    private void requireOwnText() {
        if (general) {
            throw new RuleViolation("jobs.general.fixed");
        }
    }

    /** Records which record of which import this draft came from; the same record is never imported twice. */
    public void cameFrom(ImportRunId run, String identifier) {
        importRun = run;
        externalIdentifier = identifier;
    }

    /** The language of its public text; English before there is one. */
    public Language publicLanguage() {
        return publishedFacts == null ? Language.EN : publishedFacts.getLanguage();
    }

    /** Whether its public text is not for everybody, or does not name the employer. */
    public boolean isForColleaguesOrUnnamed() {
        return publishedFacts == null
                || publishedFacts.getVisibility() == PostingVisibility.INTERNAL
                || publishedFacts.isConfidential();
    }

    /** Whether it came from an import and nobody has worked on it since: not its employer, and no moderator. */
    public boolean isAsImported() {
        return importRun != null
                && datePosted == null
                && latest().getNumber() == 1
                && (status == PostingStatus.SUBMITTED
                        || status == PostingStatus.DRAFT && !changedAt.isAfter(createdAt));
    }

    /** The import that it came from. */
    public Optional<ImportRunId> getImportRun() {
        return Optional.ofNullable(importRun);
    }

    /** Its import was undone: the record can be imported again. */
    public void forgetSource() {
        externalIdentifier = null;
    }

    /** Records by which identifier a program of the organization knows it; no two postings of one have the same. */
    public void isKnownAs(String identifier) {
        if (identifier.isBlank() || identifier.length() > LONGEST_IDENTIFIER || identifier.indexOf(0) >= 0) {
            throw new InvalidInput(
                    FieldProblem.of("externalIdentifier", "jobs.external-identifier", LONGEST_IDENTIFIER));
        }
        externalIdentifier = identifier;
    }

    /** Saves the draft. If the latest version is public or was sent back, this starts the next one. */
    public void editDraft(JobAdvert advert, AccountId by, Instant now) {
        requireOwnText();
        PostingStatus present = getStatus(now);
        if (!present.isPublished() && present != PostingStatus.DRAFT && present != PostingStatus.SENT_BACK) {
            throw new RuleViolation("jobs.not-editable", present);
        }
        versions.edit(this, advert);
        touch(by, now);
    }

    /** Submits the draft. The caller has checked {@link AdvertPolicy} first. */
    public JobPostingSubmitted submitForReview(AccountId by, Instant now) {
        PostingStatus present = getStatus(now);
        if (!present.isPublished()) {
            moveTo(PostingStatus.SUBMITTED, now);
        }
        versions.submit(now);
        touch(by, now);
        return new JobPostingSubmitted(id, organization, latest().getNumber(), now);
    }

    /** Recalls a submission to continue writing; what is public stays public. */
    public JobPostingRecalled recall(AccountId by, Instant now) {
        if (!getStatus(now).isPublished()) {
            moveTo(PostingStatus.DRAFT, now);
        }
        latest().recall();
        touch(by, now);
        return new JobPostingRecalled(id, organization, now);
    }

    /** A moderator starts the review. A public advert stays public meanwhile. */
    public void startReview(Instant now) {
        versions.requireSubmitted(latest().getNumber());
        if (status == PostingStatus.SUBMITTED) {
            moveTo(PostingStatus.IN_REVIEW, now);
        }
    }

    /**
     * Approves the submitted version, which becomes the public one. A paused posting stays paused with its new text. If
     * it was renewed since the submission, it keeps the later last day.
     *
     * @param number the version that was read; refused if the employer has submitted another one since
     */
    public JobPostingPublished publish(int number, Instant now) {
        PostingVersion version = versions.requireSubmitted(number);
        JobAdvert advert = versions.renewedSinceSubmission(version, publishedAt);
        Instant end = endOf(advert.opening());
        if (!end.isAfter(now)) {
            throw new RuleViolation("jobs.valid-through.past");
        }
        PostingStatus present = getStatus(now);
        if (present != PostingStatus.LIVE && present != PostingStatus.PAUSED) {
            moveTo(PostingStatus.LIVE, now);
        }
        versions.publish(version, advert, now);
        pausedByLaw = false;
        publishedFacts = new PublishedFacts(advert);
        validThrough = end;
        if (datePosted == null) {
            datePosted = now;
        }
        publishedAt = now;
        changedAt = now;
        return new JobPostingPublished(id, organization, number, now);
    }

    /**
     * Approves the submitted version, which no moderator has read: only of an employer whom the staff trust.
     *
     * @param number the version that was submitted
     */
    public JobPostingPublished publishTrusted(int number, OrganizationStatus employer, Instant now) {
        if (employer != OrganizationStatus.TRUSTED) {
            throw new RuleViolation("jobs.employer-not-trusted");
        }
        requireNotHeld();
        return publish(number, now);
    }

    /** Sends the submitted version back; what is public stays public. */
    public JobPostingSentBack sendBack(int number, Instant now) {
        PostingVersion version = versions.requireSubmitted(number);
        if (!getStatus(now).isPublished()) {
            moveTo(PostingStatus.SENT_BACK, now);
        }
        version.decide(PostingVersionStatus.SENT_BACK, now);
        changedAt = now;
        return new JobPostingSentBack(id, organization, number, now);
    }

    /**
     * Publishes a version that should not have been sent back, without another review.
     *
     * @param number the version that was sent back
     * @return empty if it stays sent back: its employer wrote on or ended the posting, or its last day has passed
     */
    public Optional<JobPostingPublished> acceptAfterAll(int number, Instant now) {
        if (!canAcceptAfterAll(number, now)) {
            return Optional.empty();
        }
        if (!getStatus(now).isPublished()) {
            moveTo(PostingStatus.SUBMITTED, now);
        }
        latest().submitAgain();
        return Optional.of(publish(number, now));
    }

    /** Whether a version that was sent back can be published after all. */
    public boolean canAcceptAfterAll(int number, Instant now) {
        PostingVersion version = latest();
        PostingStatus present = getStatus(now);
        return version.getNumber() == number
                && version.getStatus() == PostingVersionStatus.SENT_BACK
                && (present.isPublished() || present == PostingStatus.SENT_BACK)
                && !isPast(version, now);
    }

    private static boolean isPast(PostingVersion version, Instant now) {
        return !endOf(version.getAdvert().opening()).isAfter(now);
    }

    /**
     * Undoes the approval of a version: it is in review again, and the previous public version is restored.
     *
     * @param number the version that was approved; refused if the employer has changed or ended something since
     */
    public JobPostingUnpublished unpublish(int number, Instant now) {
        requireOwnText();
        if (!getStatus(now).isPublished()) {
            throw new RuleViolation("jobs.not-public");
        }
        versions.unpublish(number).ifPresentOrElse(former -> readAgain(former, now), this::neverPublished);
        pausedByLaw = false;
        changedAt = now;
        return new JobPostingUnpublished(id, organization, number, now);
    }

    private void readAgain(PostingVersion former, Instant now) {
        publishedFacts = new PublishedFacts(former.getAdvert());
        validThrough = endOf(former.getAdvert().opening());
        publishedAt = now;
    }

    private void neverPublished() {
        status = PostingStatus.IN_REVIEW;
        publishedFacts = null;
        validThrough = null;
        publishedAt = null;
        datePosted = null;
    }

    /** Takes it off the list until a moderator releases it; the employer may end it, but not make it public. */
    public JobPostingHeld hold(String reason, Ground ground, Instant now) {
        PostingStatus present = getStatus(now);
        if (isHeld() || present != PostingStatus.LIVE && present != PostingStatus.PAUSED) {
            throw new RuleViolation("jobs.transition-refused", present, PostingStatus.PAUSED);
        }
        stop = StaffStop.hold(status, reason);
        status = PostingStatus.PAUSED;
        changedAt = now;
        return new JobPostingHeld(id, organization, reason, ground, now);
    }

    /** Blocks it, by a moderator. */
    public JobPostingBlocked block(Instant now) {
        PostingStatus before = isHeld() && status == PostingStatus.PAUSED ? stop.stoppedFrom() : status;
        end(PostingStatus.BLOCKED, now);
        stop = StaffStop.block(before);
        return new JobPostingBlocked(id, organization, now);
    }

    /** Ends a hold or a block and restores the previous status. A posting blocked in review becomes a draft. */
    public JobPostingGivenBack giveBack(String reason, Instant now) {
        if (stop == null) {
            throw new RuleViolation("jobs.not-stopped");
        }
        if (status == PostingStatus.BLOCKED) {
            versions.recallSubmitted();
        }
        status = stop.givenBack(status);
        if (!status.isOver()) {
            endedAt = null;
        }
        stop = null;
        changedAt = now;
        return new JobPostingGivenBack(id, organization, reason, now);
    }

    /**
     * Ends a hold or a block that was wrong. What was blocked in review becomes public, or is sent back with its text if
     * it may not be public.
     *
     * @param mayBePublic whether its employer may publish
     */
    public JobPostingEvent reverseStop(boolean mayBePublic, String reason, Instant now) {
        if (!isBlockedInReview()) {
            return giveBack(reason, now);
        }
        status = stop.stoppedFrom();
        stop = null;
        endedAt = null;
        int number = latest().getNumber();
        return mayBePublic && !isPast(latest(), now) ? publish(number, now) : sendBack(number, now);
    }

    private boolean isBlockedInReview() {
        return status == PostingStatus.BLOCKED
                && (stop.stoppedFrom() == PostingStatus.SUBMITTED || stop.stoppedFrom() == PostingStatus.IN_REVIEW)
                && latest().getStatus() == PostingVersionStatus.SUBMITTED;
    }

    /** Whether a moderator keeps it from being public. */
    public boolean isHeld() {
        return stop != null && status != PostingStatus.BLOCKED;
    }

    private void requireNotHeld() {
        if (isHeld()) {
            throw new RuleViolation("jobs.held");
        }
    }

    public JobPostingPaused pause(AccountId by, Instant now) {
        moveTo(PostingStatus.PAUSED, now);
        touch(by, now);
        return new JobPostingPaused(id, organization, now);
    }

    /** Pauses it because its text breaks a law; the employer can edit it and make it public again. */
    public JobPostingPausedByLaw pauseByLaw(BrokenRules broken, Instant now) {
        PostingVersion version = publicVersion()
                .orElseThrow(() -> new RuleViolation("jobs.transition-refused", status, PostingStatus.PAUSED));
        moveTo(PostingStatus.PAUSED, now);
        pausedByLaw = true;
        changedAt = now;
        return new JobPostingPausedByLaw(id, organization, version.getNumber(), broken, now);
    }

    /**
     * Whether it would be public if a law check had not paused it.
     *
     * @param number the version that was paused
     */
    public boolean isPausedByLaw(int number, Instant now) {
        return pausedByLaw
                && getStatus(now) == PostingStatus.PAUSED
                && !isHeld()
                && filledOpenings.filledAt() == null
                && publicVersion()
                        .filter(version -> version.getNumber() == number)
                        .isPresent();
    }

    /** Makes a text public that a law check should not have paused; empty if it is not paused for that any more. */
    public Optional<JobPostingResumed> resumeAfterAll(int number, Instant now) {
        if (!isPausedByLaw(number, now)) {
            return Optional.empty();
        }
        moveTo(PostingStatus.LIVE, now);
        changedAt = now;
        return Optional.of(new JobPostingResumed(id, organization, now));
    }

    /** Makes a paused posting public again. */
    public JobPostingResumed resume(AccountId by, Instant now) {
        if (getStatus(now) != PostingStatus.PAUSED) {
            throw new RuleViolation("jobs.transition-refused", getStatus(now), PostingStatus.LIVE);
        }
        requireNotHeld();
        moveTo(PostingStatus.LIVE, now);
        filledOpenings.reopened();
        touch(by, now);
        return new JobPostingResumed(id, organization, now);
    }

    /**
     * Ends it because someone was hired.
     *
     * @param unanswered how many applicants would be left without an answer: none may be
     */
    public JobPostingFilled fill(long unanswered, AccountId by, Instant now) {
        endBy(PostingStatus.FILLED, unanswered, by, now);
        return new JobPostingFilled(id, organization, now);
    }

    /** Ends it without a hire. */
    public JobPostingClosed close(long unanswered, AccountId by, Instant now) {
        endBy(PostingStatus.CLOSED, unanswered, by, now);
        return new JobPostingClosed(id, organization, now);
    }

    /** Withdraws it, at any time before its end; permanently once it was public. */
    public JobPostingWithdrawn withdraw(long unanswered, AccountId by, Instant now) {
        endBy(PostingStatus.WITHDRAWN, unanswered, by, now);
        return new JobPostingWithdrawn(id, organization, now);
    }

    /** No command of an employer ends a posting around its applicants. */
    private void endBy(PostingStatus how, long unanswered, AccountId by, Instant now) {
        requireTransition(how, now);
        if (unanswered > 0) {
            throw new RuleViolation("applications.closing.unanswered", unanswered);
        }
        end(how, now);
        touch(by, now);
    }

    /**
     * Takes back its end by the employer, as long as no applicant was told: it stands again where it stood.
     *
     * @param before where it stood
     */
    public JobPostingEndUndone undoEnd(PostingStatus before, AccountId by, Instant now) {
        if (!isEndedByEmployer()) {
            throw new RuleViolation("jobs.transition-refused", getStatus(now), before);
        }
        // What a moderator holds since then does not become public by an undo, nor what was filled.
        boolean staysPaused = isHeld() || filledOpenings.filledAt() != null;
        status = before == PostingStatus.LIVE && staysPaused ? PostingStatus.PAUSED : before;
        endedAt = null;
        touch(by, now);
        return new JobPostingEndUndone(id, organization, now);
    }

    /** Whether its employer ended it, rather than time or a moderator. */
    public boolean isEndedByEmployer() {
        return status.isEndedByEmployer();
    }

    /** Whether applications are no longer taken once the last opening is filled. */
    public void closeWhenFilled(boolean closes) {
        filledOpenings.close(closes);
    }

    /**
     * Someone was hired. Takes no more applications if it was the last opening; people in it are not answered by that. A
     * posting that is paused already stays so.
     *
     * @param hired how many people were hired since {@link #getOpeningsSince}
     */
    public Optional<JobPostingOpeningsFilled> hired(long hired, Instant now) {
        int openings = publicVersion()
                .map(version -> version.getAdvert().opening().totalJobOpenings())
                .orElse(1);
        PostingStatus present = getStatus(now);
        boolean runs = present == PostingStatus.LIVE || present == PostingStatus.PAUSED && !isHeld();
        if (!filledOpenings.closes() || hired < openings || !runs || filledOpenings.filledAt() != null) {
            return Optional.empty();
        }
        if (present == PostingStatus.LIVE) {
            moveTo(PostingStatus.PAUSED, now);
        }
        filledOpenings.filled(now);
        changedAt = now;
        return Optional.of(new JobPostingOpeningsFilled(id, organization, now));
    }

    /** Restores a posting that was withdrawn before it was ever public, as a draft. */
    public JobPostingRestored restore(AccountId by, Instant now) {
        if (!isRestorable()) {
            throw new RuleViolation("jobs.transition-refused", getStatus(now), PostingStatus.DRAFT);
        }
        status = PostingStatus.DRAFT;
        endedAt = null;
        touch(by, now);
        return new JobPostingRestored(id, organization, now);
    }

    /** Whether it was withdrawn before it was ever public. */
    public boolean isRestorable() {
        return status == PostingStatus.WITHDRAWN && !versions.wereEverPublic();
    }

    /**
     * Sets a later last day for the public text, or reopens the posting after it ended. A pending edit then ends no
     * earlier.
     */
    public JobPostingRenewed renew(LocalDate lastDay, AccountId by, Instant now) {
        requireOwnText();
        PostingVersion version = publicVersion()
                .orElseThrow(() -> new RuleViolation("jobs.transition-refused", status, PostingStatus.LIVE));
        AdvertPolicy.requireLastDay(lastDay, now);
        requireNotHeld();
        PostingStatus present = getStatus(now);
        if (present != PostingStatus.LIVE) {
            moveTo(PostingStatus.LIVE, now);
        }
        if (present.isEndedByEmployer()) {
            filledOpenings.renewed(now);
        } else {
            filledOpenings.reopened();
        }
        OpeningTerms opening = version.getAdvert().opening().renewedUntil(lastDay);
        versions.renew(version, opening);
        validThrough = endOf(opening);
        endedAt = null;
        publishedAt = now;
        touch(by, now);
        return new JobPostingRenewed(id, organization, now);
    }

    /** The status at that time: the stored one, or expired once the last day has passed. */
    public PostingStatus getStatus(Instant now) {
        return status.at(validThrough, now);
    }

    /** Whether people can read it and apply. */
    public boolean isOpen(Instant now) {
        return getStatus(now) == PostingStatus.LIVE;
    }

    /** Whether it is open, and lists and searches may show it to everyone. */
    public boolean isListed(Instant now) {
        return isOpen(now) && publishedFacts.getVisibility() == PostingVisibility.PUBLIC;
    }

    /** Who finds the public version; null if there is none. */
    public PostingVisibility getVisibility() {
        return publishedFacts == null ? null : publishedFacts.getVisibility();
    }

    /** How the public version appears in addresses: an unlisted one with an additional part that cannot be guessed. */
    public String getAddressReference() {
        return getVisibility() == PostingVisibility.UNLISTED ? unlisted(reference, linkKey) : reference;
    }

    /** {@code JW-2026-000042.0b1c…}: the public reference, and the key. */
    public static String unlisted(String reference, String linkKey) {
        return reference + "." + linkKey;
    }

    private void end(PostingStatus how, Instant now) {
        moveTo(how, now);
        if (how != PostingStatus.BLOCKED) {
            versions.recallSubmitted(); // there is nothing left to decide; a blocked version stays as it was reviewed
        }
        endedAt = now;
        changedAt = now;
    }

    private void moveTo(PostingStatus target, Instant now) {
        requireTransition(target, now);
        status = target;
        pausedByLaw = false;
    }

    private void requireTransition(PostingStatus target, Instant now) {
        PostingStatus present = getStatus(now);
        if (!present.canBecome(target)) {
            throw new RuleViolation("jobs.transition-refused", present, target);
        }
    }

    private void touch(AccountId by, Instant now) {
        title = latest().getAdvert().title();
        changedBy = by;
        changedAt = now;
    }

    private static Instant endOf(OpeningTerms opening) {
        return opening.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The latest version, whatever its status. */
    public PostingVersion latest() {
        return versions.latest();
    }

    /** The public version; empty before the first publication. */
    public Optional<PostingVersion> publicVersion() {
        return versions.published();
    }

    public List<PostingVersion> getVersions() {
        return versions.all();
    }

    @Override
    public JobPostingId getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    /** By which a program, or the file of an import, knows it; null if neither does. */
    public String getExternalIdentifier() {
        return externalIdentifier;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getTitle() {
        return title;
    }

    /** What lists show of the public version; null before the first publication. */
    public PublishedFacts getPublishedFacts() {
        return publishedFacts;
    }

    /** When the public text last changed. */
    public Instant getPublishedAt() {
        return publishedAt;
    }

    public Instant getDatePosted() {
        return datePosted;
    }

    /** Whether people apply here without an advert. */
    public boolean isGeneral() {
        return general;
    }

    /** When it is over; null for one that has no last day. */
    public Instant getLastMoment() {
        return general ? null : validThrough;
    }

    public Instant getValidThrough() {
        return validThrough;
    }

    /** When it ended: by its employer, by a moderator, or with its last day; null if it has not. */
    public Instant getEndedAt(Instant now) {
        return getStatus(now) == PostingStatus.EXPIRED ? validThrough : endedAt;
    }

    /** Since when it takes no applications; null while it does, and for a pause, which keeps no time. */
    public Instant getStoppedAt(Instant now) {
        return Stream.of(filledOpenings.filledAt(), getEndedAt(now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When its employer or a moderator ended it; null if neither did. */
    public Instant getEnded() {
        return endedAt;
    }

    /** Keeps the applicants within the hiring team, or no longer. */
    public void keepApplicantsConfidential(boolean confidential) {
        hiringConfidential = confidential;
    }

    /** Whether its applicants are kept within the hiring team and from other recruiters. */
    public boolean isHiringConfidential() {
        return hiringConfidential;
    }

    /** How long the applicants are hidden from the employer. */
    public void reviewBlind(BlindUntil until) {
        blindUntil = until;
    }

    public BlindUntil getBlindUntil() {
        return blindUntil;
    }

    /**
     * Counts a reminder that people wait in a posting that is filled or whose last day has passed.
     *
     * @return which one it is, from 1; 0 if none is due
     */
    public int remindOfWaiting(Instant now) {
        boolean over = getStatus(now) == PostingStatus.EXPIRED
                || status == PostingStatus.PAUSED && filledOpenings.filledAt() != null;
        return over ? filledOpenings.remind(getStoppedAt(now), now) : 0;
    }

    public boolean isClosedWhenFilled() {
        return filledOpenings.closes();
    }

    /** When the last opening was filled and applications were no longer taken; null if it takes them. */
    public Instant getOpeningsFilledAt() {
        return filledOpenings.filledAt();
    }

    /** Hires from then on fill the openings; null for all. */
    public Instant getOpeningsSince() {
        return filledOpenings.openingsSince();
    }

    public int getSubmissions() {
        return versions.submissions();
    }

    /** Why a moderator holds it. */
    public Optional<String> getHoldReason() {
        return Optional.ofNullable(stop).flatMap(StaffStop::holdReason);
    }

    /** Whether a moderator may release it. */
    public boolean isStopped() {
        return stop != null;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public AccountId getChangedBy() {
        return changedBy;
    }

    /** The name of the program that changed it last; null if a person did. */
    public String getChangedProgram() {
        return changedProgram;
    }
}
