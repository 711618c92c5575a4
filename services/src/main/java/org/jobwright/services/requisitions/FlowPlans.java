package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.domain.requisitions.FlowTemplate;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.services.organizations.OrganizationRepository;

/** Whom an organization asks for permission: the first of its flows whose condition holds. */
@ApplicationScoped
public class FlowPlans {

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private OrganizationRepository organizations;

    /** Whom it asks for a requisition. Empty if none of its flows is meant for it. */
    Optional<FlowPlan> of(OrganizationId organization, RequisitionContent content) {
        return requisitions.templates(organization).stream()
                .map(FlowTemplate::getPlan)
                .filter(plan -> plan.condition().admits(content))
                .findFirst();
    }

    /**
     * Whom it asks for an offer of one job: a flow may depend on the department of its requisition. Empty if the offer
     * needs no permission.
     */
    public Optional<FlowPlan> forOffer(
            OrganizationId organization, JobPostingId posting, SalaryRange pay, WorkplaceType workplace) {
        if (organizations.get(organization).getRequisitionUse() == RequisitionUse.OFF) {
            return Optional.empty();
        }
        String department = requisitions
                .of(posting)
                .flatMap(requisitions::find)
                .map(Requisition::getContent)
                .map(RequisitionContent::department)
                .orElse("");
        return of(
                organization,
                new RequisitionContent(null, department, null, null, 1, pay, null, workplace, List.of(), null, null));
    }
}
