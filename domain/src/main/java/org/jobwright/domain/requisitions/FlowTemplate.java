package org.jobwright.domain.requisitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/** Whom an organization asks for certain requests: the first one in its order whose condition holds counts. */
@Entity
@Table(name = "flow_template")
public class FlowTemplate extends AggregateRoot<FlowTemplateId> {

    /** How many an organization can have. */
    public static final int MOST = 20;

    @EmbeddedId
    private FlowTemplateId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private FlowPlan plan;

    protected FlowTemplate() {}

    public FlowTemplate(OrganizationId organization, int position, FlowPlan plan) {
        this.id = FlowTemplateId.next();
        this.organization = organization;
        this.position = position;
        rewrite(plan);
    }

    public final void rewrite(FlowPlan changed) {
        changed.requireStorable();
        plan = changed;
    }

    /** Changes places with another one. */
    public void swap(FlowTemplate other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    @Override
    public FlowTemplateId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public FlowPlan getPlan() {
        return plan;
    }

    public int getPosition() {
        return position;
    }
}
