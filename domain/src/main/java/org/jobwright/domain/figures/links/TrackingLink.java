package org.jobwright.domain.figures.links;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.figures.links.TrackingLinkEvent.TrackingLinkArchived;
import org.jobwright.domain.figures.links.TrackingLinkEvent.TrackingLinkCreated;
import org.jobwright.domain.figures.links.TrackingLinkEvent.TrackingLinkRestored;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * An address of a job, or of all jobs of an organization, with a token that tells where an application came from. A
 * member's personal link has no label; whom it credits is for owners only.
 */
@Entity
public class TrackingLink extends AggregateRoot<TrackingLinkId> {

    public static final int MAX_LABEL = 60;

    /** How many a posting has at most, archived ones too; and so many the organization has for all of its jobs. */
    public static final int MOST = 100;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 8;

    @EmbeddedId
    private TrackingLinkId id;

    @Column(updatable = false)
    private String token;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    private String label;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "credited_to", updatable = false))
    private AccountId creditedTo;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant archivedAt;

    protected TrackingLink() {}

    private TrackingLink(
            OrganizationId organization, JobPostingId posting, String label, AccountId creditedTo, Instant now) {
        this.id = TrackingLinkId.next();
        this.token = nextToken();
        this.organization = organization;
        this.posting = posting;
        this.label = label;
        this.creditedTo = creditedTo;
        this.createdAt = now;
    }

    /**
     * A link for a place where a job is shared.
     *
     * @param posting null for all jobs of the organization
     * @param label what it is for
     * @param others how many there are already
     */
    public static TrackingLink named(
            OrganizationId organization, JobPostingId posting, String label, long others, Instant now) {
        String typed = TypedText.line(label);
        if (typed.isEmpty()) {
            throw new RuleViolation("figures.link.label.missing");
        }
        if (typed.length() > MAX_LABEL) {
            throw new RuleViolation("figures.link.label.too-long", MAX_LABEL);
        }
        if (others >= MOST) {
            throw new RuleViolation("figures.link.limit", MOST);
        }
        return new TrackingLink(organization, posting, typed, null, now);
    }

    /** A member's own link, which credits them with whom it leads to the job. */
    public static TrackingLink personal(
            OrganizationId organization, JobPostingId posting, AccountId member, Instant now) {
        return new TrackingLink(organization, posting, null, member, now);
    }

    private static String nextToken() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    public TrackingLinkCreated created() {
        return new TrackingLinkCreated(id, organization, createdAt);
    }

    /** Takes it off the list. Those who have it still get to the job, and still count. */
    public TrackingLinkArchived archive(Instant now) {
        archivedAt = now;
        return new TrackingLinkArchived(id, organization, now);
    }

    /** Puts it back on the list. */
    public TrackingLinkRestored restore(Instant now) {
        archivedAt = null;
        return new TrackingLinkRestored(id, organization, now);
    }

    public boolean isPersonal() {
        return label == null;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    @Override
    public TrackingLinkId getId() {
        return id;
    }

    public String getToken() {
        return token;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** The job that it leads to; null for all jobs of the organization. */
    public JobPostingId getPosting() {
        return posting;
    }

    /** What it is for; null for a personal link. */
    public String getLabel() {
        return label;
    }

    /** Whom it credits; null for a link with a label, and once the account is gone. */
    public AccountId getCreditedTo() {
        return creditedTo;
    }
}
