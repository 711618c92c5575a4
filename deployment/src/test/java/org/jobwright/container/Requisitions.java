package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.approvals.PlannedGroup;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.FlowCondition;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.domain.requisitions.FlowTemplateId;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.domain.requisitions.RequisitionReason;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.services.approvals.ApprovalService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.requisitions.FlowTemplateService;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.services.requisitions.RequisitionQueries;
import org.jobwright.services.requisitions.RequisitionService;
import org.jobwright.services.requisitions.SaveRequisition;

/** Requests for permission to hire, for tests. */
@ApplicationScoped
public class Requisitions {

    @Inject
    private OrganizationService organizations;

    @Inject
    private RequisitionService requisitions;

    @Inject
    private RequisitionQueries queries;

    @Inject
    private ApprovalService approvals;

    @Inject
    private FlowTemplateService flows;

    public static RequisitionContent content(int openings) {
        return content(openings, 48_000);
    }

    /** A request with a pay ceiling in pounds a year. */
    public static RequisitionContent content(int openings, long ceiling) {
        return new RequisitionContent(
                "Signal Technician",
                "Operations",
                RequisitionReason.NEW,
                "Nobody keeps the signals at night.",
                openings,
                new SalaryRange("GBP", null, BigDecimal.valueOf(ceiling), null, null),
                "",
                WorkplaceType.ON_SITE,
                List.of("Bristol"),
                EmploymentType.FULL_TIME,
                null);
    }

    public void use(AccountId owner, OrganizationId organization, RequisitionUse use) throws Exception {
        Callers.asPerson(owner, () -> organizations.useRequisitions(organization, use));
    }

    /** Asks; where the organization has no flow, another owner is asked. */
    public RequisitionDetails asked(AccountId by, OrganizationId organization, int openings) throws Exception {
        RequisitionReference reference = Callers.asPerson(
                by, () -> requisitions.save(new SaveRequisition(organization, null, null, content(openings))));
        RequisitionDetails draft = details(by, reference);
        Callers.asPerson(by, () -> requisitions.submit(draft.id(), draft.version()));
        return details(by, reference);
    }

    public RequisitionDetails details(AccountId reader, RequisitionReference reference) throws Exception {
        return Callers.asPerson(reader, () -> queries.details(reference));
    }

    public void vote(AccountId by, RequisitionDetails seen, Verdict verdict, String comment) throws Exception {
        Callers.asPerson(
                by,
                () -> approvals.vote(
                        seen.latest().orElseThrow().id(), seen.content().digest(), verdict, comment));
    }

    /** One that the only member of the organization approved. */
    public RequisitionDetails approved(Opening opening) throws Exception {
        use(opening.recruiter(), opening.organization(), RequisitionUse.OPTIONAL);
        RequisitionDetails asked = asked(opening.recruiter(), opening.organization(), 2);
        vote(opening.recruiter(), asked, Verdict.APPROVE, null);
        return details(opening.recruiter(), asked.reference());
    }

    /** A flow for everything, which asks the owner. */
    public FlowTemplateId flow(Opening opening) throws Exception {
        return flow(opening.recruiter(), opening.organization(), opening.recruiter());
    }

    /** A flow for everything, which asks one member. */
    public FlowTemplateId flow(AccountId owner, OrganizationId organization, AccountId approver) throws Exception {
        FlowPlan plan = new FlowPlan(
                "All", FlowCondition.ANY, FlowMode.ORDERED, List.of(new PlannedGroup(List.of(approver), 1)));
        Callers.asPerson(owner, () -> flows.add(organization, plan));
        return Callers.asPerson(
                owner, () -> flows.templates(organization).getLast().id());
    }
}
