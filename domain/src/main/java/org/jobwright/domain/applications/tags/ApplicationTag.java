package org.jobwright.domain.applications.tags;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.failures.NotFound;

/** An application has a tag of its employer. */
@Entity
@Table(name = "application_tag")
public class ApplicationTag {

    /** An application has a tag once. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "application_id"))
            JobApplicationId application,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "tag_id"))
            TagId tag)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "tagged_by"))
    private AccountId taggedBy;

    private Instant taggedAt;

    protected ApplicationTag() {}

    public ApplicationTag(JobApplication application, Tag tag, AccountId by, Instant now) {
        if (!application.getOrganization().equals(tag.getOrganization())) {
            throw new NotFound();
        }
        application.requireNotWithdrawn();
        this.key = new Key(application.getId(), tag.getId());
        this.taggedBy = by;
        this.taggedAt = now;
    }
}
