package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.FlowCondition;
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
        return first(organization, condition -> condition.admits(content));
    }

    private Optional<FlowPlan> first(OrganizationId organization, Predicate<FlowCondition> admits) {
        return requisitions.templates(organization).stream()
                .map(FlowTemplate::getPlan)
                .filter(plan -> admits.test(plan.condition()))
                .findFirst();
    }

    /**
     * Whom it asks for an offer of one job: a flow may depend on the department of its requisition. Empty if the offer
     * needs no permission. Pay in another currency than a flow names cannot be compared, so the flow is asked.
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
        RequisitionContent offered =
                new RequisitionContent(null, department, null, null, 1, pay, null, workplace, List.of(), null, null);
        return first(organization, condition -> condition.admitsOffer(offered));
    }
}
