package org.jobwright.domain.jobs.templates;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * An advert from which an organization starts new postings, under a name that is unique within it. Dates are left out:
 * a new posting gets its own.
 */
@Entity
public class PostingTemplate extends AggregateRoot<PostingTemplateId> {

    public static final int MAX_NAME = 80;

    @EmbeddedId
    private PostingTemplateId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private JobAdvert advert;

    private Instant changedAt;

    protected PostingTemplate() {}

    public PostingTemplate(OrganizationId organization, String name, JobAdvert advert, Instant now) {
        this.id = PostingTemplateId.next();
        this.organization = organization;
        this.name = TypedText.clean(name);
        if (this.name.isEmpty() || this.name.length() > MAX_NAME) {
            throw new InvalidInput(FieldProblem.of("name", "jobs.template.name", MAX_NAME));
        }
        this.advert = advert.asModel();
        this.changedAt = now;
    }

    @Override
    public PostingTemplateId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }

    public JobAdvert getAdvert() {
        return advert;
    }
}
