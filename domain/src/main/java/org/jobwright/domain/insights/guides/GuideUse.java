package org.jobwright.domain.insights.guides;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/** A posting that was started from a guide. Never changes; administrators see how many there are. */
@Entity
public class GuideUse {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "job_posting_id"))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "role_guide_id"))
    private RoleGuideId guide;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private Instant usedAt;

    protected GuideUse() {}

    public GuideUse(JobPostingId posting, RoleGuideId guide, OrganizationId organization, Instant now) {
        this.posting = posting;
        this.guide = guide;
        this.organization = organization;
        this.usedAt = now;
    }
}
