package org.jobwright.domain.insights.guides;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideDiscarded;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideEdited;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuidePublished;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideRetired;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideSentBack;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideSubmitted;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.Slug;

/**
 * The guide to one role: what the work is, what it pays, and what it is like.
 *
 * <p>It begins as a draft that may have only a title. An administrator writes it and submits it for review; a colleague
 * sends it back with a note or publishes it. Editing a published guide starts its next version, while the public one
 * stays as it is; an unwanted draft is discarded. An unwanted guide is retired and can be restored.
 *
 * <p>Its address is derived from its first title and never changes.
 */
@Entity
public class RoleGuide extends AggregateRoot<RoleGuideId> {

    @EmbeddedId
    private RoleGuideId id;

    @Column(updatable = false)
    private String slug;

    /** The English title of the latest version, for the administrators' list. */
    private String title;

    @OneToMany(mappedBy = "guide", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private final List<RoleGuideVersion> versions = new ArrayList<>();

    /** The number of the public version; null while the guide is not public. */
    private Integer publicVersion;

    private Instant publishedAt;

    private Instant retiredAt;

    private Instant changedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private AccountId changedBy;

    protected RoleGuide() {}

    private RoleGuide(GuideContent content, AccountId by, Instant now) {
        GuidePolicy.requireTitle(content.title());
        this.id = RoleGuideId.next();
        this.slug = Slug.of(content.title(), id.toString());
        versions.add(new RoleGuideVersion(this, 1, content, now));
        touch(by, now);
    }

    /** Begins a guide; an English title is enough. */
    public static RoleGuide draft(GuideContent content, AccountId by, Instant now) {
        return new RoleGuide(content, by, now);
    }

    /** Imports content that was written elsewhere; never over someone's draft. */
    public RoleGuideEdited replace(GuideContent content, AccountId by, Instant now) {
        if (latest().getStatus() == GuideStatus.DRAFT) {
            throw new RuleViolation("insights.guides.draft-in-the-way");
        }
        return edit(content, by, now);
    }

    /** Saves the edited content. If the latest version is public, this starts the next one. */
    public RoleGuideEdited edit(GuideContent content, AccountId by, Instant now) {
        GuidePolicy.requireTitle(content.title());
        switch (latest().getStatus()) {
            case DRAFT -> latest().edit(content);
            case IN_REVIEW -> throw new RuleViolation("insights.guides.under-review");
            case PUBLISHED -> versions.add(new RoleGuideVersion(this, latest().getNumber() + 1, content, now));
        }
        touch(by, now);
        return new RoleGuideEdited(id, now);
    }

    /** Discards everything written since the last publication. */
    public RoleGuideDiscarded discardDraft(AccountId by, Instant now) {
        requireDraft();
        if (isNew()) {
            throw new RuleViolation("insights.guides.no-draft");
        }
        versions.removeLast();
        touch(by, now);
        return new RoleGuideDiscarded(id, now);
    }

    /** Refuses actions that need a draft. */
    public void requireDraft() {
        if (latest().getStatus() != GuideStatus.DRAFT) {
            throw new RuleViolation("insights.guides.no-draft");
        }
    }

    /** Whether it was never published. */
    public boolean isNew() {
        return versions.size() == 1 && latest().getStatus() != GuideStatus.PUBLISHED;
    }

    /** Submits the latest version to a colleague; it must be complete. */
    public RoleGuideSubmitted submitForReview(AccountId by, Instant now) {
        GuidePolicy.requireComplete(latest().getContent(), now);
        latest().moveTo(GuideStatus.IN_REVIEW, now);
        touch(by, now);
        return new RoleGuideSubmitted(id, now);
    }

    /** Sends it back for more work, with a note that says why. */
    public RoleGuideSentBack sendBack(String note, AccountId by, Instant now) {
        latest().sendBack(note, now);
        touch(by, now);
        return new RoleGuideSentBack(id, now);
    }

    /** Makes the latest version public. */
    public RoleGuidePublished publish(AccountId by, Instant now) {
        GuidePolicy.requireComplete(latest().getContent(), now);
        latest().moveTo(GuideStatus.PUBLISHED, now);
        publicVersion = latest().getNumber();
        publishedAt = now;
        retiredAt = null;
        touch(by, now);
        return new RoleGuidePublished(id, now);
    }

    /** Takes the guide off the site. */
    public RoleGuideRetired retire(AccountId by, Instant now) {
        if (publicVersion == null) {
            throw new RuleViolation("insights.guides.not-public");
        }
        publicVersion = null;
        retiredAt = now;
        touch(by, now);
        return new RoleGuideRetired(id, now);
    }

    /** Restores a retired guide as it was. */
    public RoleGuidePublished restore(AccountId by, Instant now) {
        RoleGuideVersion last = lastPublished()
                .filter(version -> retiredAt != null)
                .orElseThrow(() -> new RuleViolation("insights.guides.not-retired"));
        publicVersion = last.getNumber();
        publishedAt = now;
        retiredAt = null;
        touch(by, now);
        return new RoleGuidePublished(id, now);
    }

    private void touch(AccountId by, Instant now) {
        title = latest().getContent().title();
        changedBy = by;
        changedAt = now;
    }

    public RoleGuideVersion latest() {
        return versions.getLast();
    }

    /** The public version; empty while the guide is not public. */
    public Optional<RoleGuideVersion> publicVersion() {
        return versions.stream()
                .filter(version -> Integer.valueOf(version.getNumber()).equals(publicVersion))
                .findFirst();
    }

    /** The public version, or the last one before the guide was retired; empty before the first. */
    public Optional<RoleGuideVersion> lastPublished() {
        return versions.reversed().stream()
                .filter(version -> version.getStatus() == GuideStatus.PUBLISHED)
                .findFirst();
    }

    @Override
    public RoleGuideId getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    /** All versions, oldest first. */
    public List<RoleGuideVersion> getVersions() {
        return Collections.unmodifiableList(versions);
    }

    /** When the public version became public; null before the first. */
    public Instant getPublishedAt() {
        return publishedAt;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public AccountId getChangedBy() {
        return changedBy;
    }
}
