package org.jobwright.domain.jobs;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An opening and its advert, from the first word to the end of its public life.
 *
 * <p>It begins as a draft, is submitted, read by a moderator, and published or sent back with notes. Once public it may
 * be paused, renewed, filled or closed by its employer, or held or blocked by a moderator, who may give it back; when its
 * last day passes it is expired without anybody doing anything, which is why {@link #getStatus(Instant)} asks for the time.
 *
 * <p>The text lives in versions. Editing a public advert starts a new version that goes through the same review while
 * the public one stays as it is; the approved version then takes its place. A version that was submitted is never
 * changed, so a decision can always be compared with what it was about.
 */
@Entity
public class JobPosting extends AggregateRoot<JobPostingId> {

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

    @OneToMany(mappedBy = "posting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private final List<PostingVersion> versions = new ArrayList<>();

    /** The number of the public version; null before the first publication. */
    private Integer publicVersion;

    @Embedded
    private PublishedFacts publishedFacts;

    private Instant datePosted;

    /** When what the public reads last changed. */
    private Instant publishedAt;

    /** When the public version expires. */
    private Instant validThrough;

    private Instant endedAt;

    private int submissions;

    /** Where it stood when a moderator held or blocked it; null unless one did. */
    @Enumerated(EnumType.STRING)
    private PostingStatus stoppedFrom;

    /** Why a moderator holds it; null unless one does. */
    private String holdReason;

    private Instant createdAt;

    private Instant changedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private AccountId changedBy;

    private String externalIdentifier;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "import_run_id"))
    private ImportRunId importRun;

    /** Drawn by the database; null until the posting is read again. */
    @Column(insertable = false, updatable = false)
    private String linkKey;

    protected JobPosting() {}

    private JobPosting(String reference, OrganizationId organization, JobAdvert advert, AccountId by, Instant now) {
        this.id = JobPostingId.next();
        this.reference = reference;
        this.organization = organization;
        this.status = PostingStatus.DRAFT;
        this.createdAt = now;
        versions.add(new PostingVersion(this, 1, advert));
        touch(by, now);
    }

    /** Begins a posting. The advert may be empty, or a copy of another one. */
    public static JobPosting draft(
            String reference, OrganizationId organization, JobAdvert advert, AccountId by, Instant now) {
        return new JobPosting(reference, organization, advert, by, now);
    }

    /** Notes which record of which import this draft came from; the same record is never taken twice. */
    public void cameFrom(ImportRunId run, String identifier) {
        importRun = run;
        externalIdentifier = identifier;
    }

    /**
     * Saves what was typed. When the latest version is public or was sent back, this starts the next one.
     */
    public void editDraft(JobAdvert advert, AccountId by, Instant now) {
        PostingStatus present = getStatus(now);
        if (!present.isPublished() && present != PostingStatus.DRAFT && present != PostingStatus.SENT_BACK) {
            throw new RuleViolation("jobs.not-editable", present);
        }
        switch (latest().getStatus()) {
            case DRAFT -> latest().edit(advert);
            case SUBMITTED -> throw new RuleViolation("jobs.under-review");
            case APPROVED, SENT_BACK -> versions.add(new PostingVersion(this, latest().getNumber() + 1, advert));
        }
        touch(by, now);
    }

    /** Hands the draft in. The caller has asked {@link AdvertPolicy} first. */
    public void submitForReview(AccountId by, Instant now) {
        PostingStatus present = getStatus(now);
        if (!present.isPublished()) {
            moveTo(PostingStatus.SUBMITTED, now);
        }
        latest().submit(now);
        submissions++;
        touch(by, now);
    }

    /** Takes a submission back to go on writing; what is public stays public. */
    public void recall(AccountId by, Instant now) {
        if (!getStatus(now).isPublished()) {
            moveTo(PostingStatus.DRAFT, now);
        }
        latest().recall();
        touch(by, now);
    }

    /** A moderator begins to read. A public advert stays public meanwhile. */
    public void startReview(Instant now) {
        requireSubmitted(latest().getNumber());
        if (status == PostingStatus.SUBMITTED) {
            moveTo(PostingStatus.IN_REVIEW, now);
        }
    }

    /**
     * Approves the submitted version: it becomes the public one. A paused posting stays paused with its new text. What
     * was renewed since the submission keeps its later last day.
     *
     * @param number the version that was read; refused if the employer has submitted another one since
     */
    public void publish(int number, Instant now) {
        PostingVersion version = requireSubmitted(number);
        JobAdvert advert = renewedSinceSubmission(version);
        Instant end = endOf(advert.opening());
        if (!end.isAfter(now)) {
            throw new RuleViolation("jobs.valid-through.past");
        }
        PostingStatus present = getStatus(now);
        if (present != PostingStatus.LIVE && present != PostingStatus.PAUSED) {
            moveTo(PostingStatus.LIVE, now);
        }
        version.decide(PostingVersionStatus.APPROVED, now);
        version.renew(advert);
        publicVersion = number;
        publishedFacts = new PublishedFacts(advert);
        validThrough = end;
        if (datePosted == null) {
            datePosted = now;
        }
        publishedAt = now;
        changedAt = now;
    }

    /** Sends the submitted version back; what is public stays public. */
    public void refer(int number, Instant now) {
        PostingVersion version = requireSubmitted(number);
        if (!getStatus(now).isPublished()) {
            moveTo(PostingStatus.SENT_BACK, now);
        }
        version.decide(PostingVersionStatus.SENT_BACK, now);
        changedAt = now;
    }

    /**
     * Takes the approval of a version back: it is in review again, and what was public before is public again.
     *
     * @param number the version that was approved; refused if the employer has changed or ended something since
     */
    public void unpublish(int number, Instant now) {
        PostingVersion version = latest();
        if (!Integer.valueOf(number).equals(publicVersion)
                || version.getNumber() != number
                || !getStatus(now).isPublished()) {
            throw new RuleViolation("jobs.not-public");
        }
        version.reopen();
        versions.stream()
                .filter(former -> former.getStatus() == PostingVersionStatus.APPROVED)
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(former -> readAgain(former, now), this::neverPublished);
        changedAt = now;
    }

    private void readAgain(PostingVersion former, Instant now) {
        publicVersion = former.getNumber();
        publishedFacts = new PublishedFacts(former.getAdvert());
        validThrough = endOf(former.getAdvert().opening());
        publishedAt = now;
    }

    private void neverPublished() {
        status = PostingStatus.IN_REVIEW;
        publicVersion = null;
        publishedFacts = null;
        validThrough = null;
        publishedAt = null;
        datePosted = null;
    }

    /** Takes it off the list until a moderator gives it back; its employer may end it, but not make it public. */
    public void hold(String reason, Instant now) {
        PostingStatus present = getStatus(now);
        if (isHeld() || present != PostingStatus.LIVE && present != PostingStatus.PAUSED) {
            throw new RuleViolation("jobs.transition-refused", present, PostingStatus.PAUSED);
        }
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("moderation.block.reason-required");
        }
        stoppedFrom = status;
        holdReason = reason.strip();
        status = PostingStatus.PAUSED;
        changedAt = now;
    }

    /** Stops it, by a moderator. */
    public void block(Instant now) {
        PostingStatus before = isHeld() && status == PostingStatus.PAUSED ? stoppedFrom : status;
        end(PostingStatus.BLOCKED, now);
        stoppedFrom = before;
        holdReason = null;
    }

    /** Ends a hold or a block and restores the previous status. A posting blocked in review becomes a draft. */
    public void giveBack(Instant now) {
        if (stoppedFrom == null) {
            throw new RuleViolation("jobs.not-stopped");
        }
        if (status == PostingStatus.BLOCKED) {
            if (latest().getStatus() == PostingVersionStatus.SUBMITTED) {
                latest().recall();
            }
            boolean inReview = stoppedFrom == PostingStatus.SUBMITTED || stoppedFrom == PostingStatus.IN_REVIEW;
            status = inReview ? PostingStatus.DRAFT : stoppedFrom;
        } else if (status == PostingStatus.PAUSED) {
            status = stoppedFrom;
        }
        if (!status.isOver()) {
            endedAt = null;
        }
        stoppedFrom = null;
        holdReason = null;
        changedAt = now;
    }

    /** A moderator keeps it from being public. */
    public boolean isHeld() {
        return stoppedFrom != null && status != PostingStatus.BLOCKED;
    }

    private void requireNotHeld() {
        if (isHeld()) {
            throw new RuleViolation("jobs.held");
        }
    }

    public void pause(AccountId by, Instant now) {
        moveTo(PostingStatus.PAUSED, now);
        touch(by, now);
    }

    /** Makes a paused posting public again. */
    public void resume(AccountId by, Instant now) {
        if (getStatus(now) != PostingStatus.PAUSED) {
            throw new RuleViolation("jobs.transition-refused", getStatus(now), PostingStatus.LIVE);
        }
        requireNotHeld();
        moveTo(PostingStatus.LIVE, now);
        touch(by, now);
    }

    /** Ends it because someone was hired. */
    public void fill(AccountId by, Instant now) {
        end(PostingStatus.FILLED, now);
        touch(by, now);
    }

    /** Ends it without a hire. */
    public void close(AccountId by, Instant now) {
        end(PostingStatus.CLOSED, now);
        touch(by, now);
    }

    /** Gives it up, at any time before its end; for good once it was public. */
    public void withdraw(AccountId by, Instant now) {
        end(PostingStatus.WITHDRAWN, now);
        touch(by, now);
    }

    /** Takes up again as a draft what was given up before it was ever public. */
    public void restore(AccountId by, Instant now) {
        if (!isRestorable()) {
            throw new RuleViolation("jobs.transition-refused", getStatus(now), PostingStatus.DRAFT);
        }
        status = PostingStatus.DRAFT;
        endedAt = null;
        touch(by, now);
    }

    /** It was given up before it was ever public. */
    public boolean isRestorable() {
        return status == PostingStatus.WITHDRAWN && publicVersion == null;
    }

    /**
     * Sets a later last day for the public text, or opens it again after it ended. An edit that is still being written
     * then ends no earlier.
     */
    public void renew(LocalDate lastDay, AccountId by, Instant now) {
        PostingVersion version = publicVersion()
                .orElseThrow(() -> new RuleViolation("jobs.transition-refused", status, PostingStatus.LIVE));
        AdvertPolicy.requireLastDay(lastDay, now);
        requireNotHeld();
        PostingStatus present = getStatus(now);
        if (present != PostingStatus.LIVE) {
            moveTo(PostingStatus.LIVE, now);
        }
        OpeningTerms opening = version.getAdvert().opening().renewedUntil(lastDay);
        version.renew(version.getAdvert().withOpening(opening));
        if (latest().getStatus() == PostingVersionStatus.DRAFT) {
            latest().edit(renewed(latest().getAdvert(), lastDay));
        }
        validThrough = endOf(opening);
        endedAt = null;
        publishedAt = now;
        touch(by, now);
    }

    /** Where it stands at that time: what is stored, or expired once the last day has passed. */
    public PostingStatus getStatus(Instant now) {
        return status.at(validThrough, now);
    }

    /** People can read it and apply. */
    public boolean isOpen(Instant now) {
        return getStatus(now) == PostingStatus.LIVE;
    }

    /** Open, and lists and searches may show it to everybody. */
    public boolean isListed(Instant now) {
        return isOpen(now) && publishedFacts.getVisibility() == PostingVisibility.PUBLIC;
    }

    /** Who finds the public version; null while there is none. */
    public PostingVisibility getVisibility() {
        return publishedFacts == null ? null : publishedFacts.getVisibility();
    }

    /** How the address of the public version names it: an unlisted one by a part that nobody guesses, too. */
    public String getAddressReference() {
        return getVisibility() == PostingVisibility.UNLISTED ? unlisted(reference, linkKey) : reference;
    }

    /** {@code JW-2026-000042.0b1c…}: the reference that people read out, and the key. */
    public static String unlisted(String reference, String linkKey) {
        return reference + "." + linkKey;
    }

    private void end(PostingStatus how, Instant now) {
        moveTo(how, now);
        if (how != PostingStatus.BLOCKED && latest().getStatus() == PostingVersionStatus.SUBMITTED) {
            latest().recall(); // nothing is left to decide; what was blocked stays as it was read
        }
        endedAt = now;
        changedAt = now;
    }

    private void moveTo(PostingStatus target, Instant now) {
        getStatus(now).requireStepTo(target);
        status = target;
    }

    private PostingVersion requireSubmitted(int number) {
        PostingVersion version = latest();
        if (version.getStatus() != PostingVersionStatus.SUBMITTED || version.getNumber() != number) {
            throw new RuleViolation("jobs.not-submitted");
        }
        return version;
    }

    /** What the public reads changes by an approval or a renewal, and nothing is approved while a version waits. */
    private JobAdvert renewedSinceSubmission(PostingVersion waiting) {
        if (publishedAt == null || !publishedAt.isAfter(waiting.getSubmittedAt())) {
            return waiting.getAdvert();
        }
        PostingVersion renewed = publicVersion().orElseThrow();
        return renewed(waiting.getAdvert(), renewed.getAdvert().opening().lastDay());
    }

    private static JobAdvert renewed(JobAdvert advert, LocalDate lastDay) {
        return advert.withOpening(advert.opening().renewedAtLeastUntil(lastDay));
    }

    private void touch(AccountId by, Instant now) {
        title = latest().getAdvert().title();
        changedBy = by;
        changedAt = now;
    }

    private static Instant endOf(OpeningTerms opening) {
        return opening.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The version that was written last, whatever became of it. */
    public PostingVersion latest() {
        return versions.getLast();
    }

    /** The version that the public reads; empty before the first publication. */
    public Optional<PostingVersion> publicVersion() {
        return versions.stream()
                .filter(version -> publicVersion != null && version.getNumber() == publicVersion)
                .findFirst();
    }

    public List<PostingVersion> getVersions() {
        return List.copyOf(versions);
    }

    @Override
    public JobPostingId getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getTitle() {
        return title;
    }

    /** What lists know about the public version; null before the first publication. */
    public PublishedFacts getPublishedFacts() {
        return publishedFacts;
    }

    /** When what the public reads last changed. */
    public Instant getPublishedAt() {
        return publishedAt;
    }

    public Instant getDatePosted() {
        return datePosted;
    }

    public Instant getValidThrough() {
        return validThrough;
    }

    /** When it ended: by its employer, by a moderator, or with its last day; null while it has not. */
    public Instant getEndedAt(Instant now) {
        return getStatus(now) == PostingStatus.EXPIRED ? validThrough : endedAt;
    }

    public int getSubmissions() {
        return submissions;
    }

    /** Why a moderator holds it. */
    public Optional<String> getHoldReason() {
        return Optional.ofNullable(holdReason);
    }

    /** A moderator may give it back. */
    public boolean isStopped() {
        return stoppedFrom != null;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public AccountId getChangedBy() {
        return changedBy;
    }
}
