package org.jobwright.domain.applications.bulk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * What was done to one or many applications, written in the transaction that did it: who did what to exactly whom, who
 * was left unchanged, and what has been undone since. It never does anything by itself.
 */
@Entity
@Table(name = "bulk_operation")
public class BulkOperation extends AggregateRoot<BulkOperationId> {

    @EmbeddedId
    private BulkOperationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private BulkKind kind;

    /** What they are told, by a proposed decision or at once; null if not all are told the same, and for anything else. */
    @Enumerated(EnumType.STRING)
    private CandidateStatus outcome;

    /** Who reads the applications from then on; null unless they were assigned. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "interviewer_id"))
    private AccountId interviewer;

    /** The tag that the applications got; null unless they were tagged. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "tag_id"))
    private TagId tag;

    /** How many people a file has, without naming them; null unless they were exported. */
    private Integer people;

    /** Stands for what was previewed; null if nothing was, or for a kind without a digest. */
    private String previewDigest;

    /** Empty for a file. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<BulkItem> items;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "actor_id"))
    private AccountId actor;

    /** The name of the program that did it for the actor; null if they did. The database knows who calls. */
    @Column(insertable = false, updatable = false)
    private String program;

    private Instant at;

    /** When something of it was last undone; null if nothing was. */
    private Instant undoneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "undone_by"))
    private AccountId undoneBy;

    protected BulkOperation() {}

    /** @param at when it was done: the time of the moves, the decisions and the messages */
    public BulkOperation(
            BulkKind kind,
            JobPostingId posting,
            OrganizationId organization,
            List<BulkItem> items,
            AccountId actor,
            Instant at) {
        this.id = BulkOperationId.next();
        this.kind = kind;
        this.posting = posting;
        this.organization = organization;
        this.items = List.copyOf(items);
        this.actor = actor;
        this.at = at;
    }

    /** The same with what the candidates will be told. */
    public BulkOperation deciding(CandidateStatus told) {
        outcome = told;
        return this;
    }

    /** The same with what stands for its preview. */
    public BulkOperation previewed(String digest) {
        previewDigest = digest;
        return this;
    }

    /** The same with who reads the applications from then on. */
    public BulkOperation assigning(AccountId reader) {
        interviewer = reader;
        return this;
    }

    /** The same with the tag that the applications got. */
    public BulkOperation tagging(TagId given) {
        tag = given;
        return this;
    }

    /** A list of applicants that someone took along as a file. It cannot be undone, and names nobody. */
    public static BulkOperation export(
            JobPostingId posting, OrganizationId organization, int people, AccountId actor, Instant at) {
        BulkOperation operation = new BulkOperation(BulkKind.EXPORT, posting, organization, List.of(), actor, at);
        operation.people = people;
        return operation;
    }

    /** The applications that it changed and that were not undone, except some. */
    public List<BulkItem> standing(Set<JobApplicationId> except) {
        return items.stream()
                .filter(BulkItem::isStanding)
                .filter(item -> !except.contains(item.application()))
                .toList();
    }

    /** Takes note that some of it was undone; what was not done is not undone either. */
    public void undone(Collection<JobApplicationId> applications, AccountId by, Instant now) {
        items = items.stream()
                .map(item -> item.isStanding() && applications.contains(item.application()) ? item.undo() : item)
                .toList();
        undoneAt = now;
        undoneBy = by;
    }

    public BulkKind getKind() {
        return kind;
    }

    @Override
    public BulkOperationId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** What they are told; null if not all are told the same, and for anything else. */
    public CandidateStatus getOutcome() {
        return outcome;
    }

    /** Who reads the applications from then on; null unless they were assigned. */
    public AccountId getInterviewer() {
        return interviewer;
    }

    /** The tag that the applications got; null unless they were tagged. */
    public TagId getTag() {
        return tag;
    }

    /** How many people a file has; null unless they were exported. */
    public Integer getPeople() {
        return people;
    }

    /** Stands for what was previewed; null if nothing was, or for a kind without a digest. */
    public String getPreviewDigest() {
        return previewDigest;
    }

    public List<BulkItem> getItems() {
        return items;
    }

    public AccountId getActor() {
        return actor;
    }

    public Instant getAt() {
        return at;
    }
}
