package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.SubmissionGuard;
import org.jobwright.services.organizations.OrganizationRepository;

/**
 * A posting names its requisition by the number in its advert, and keeps it: without the number it stays the one for which
 * it was submitted before.
 */
@ApplicationScoped
class PostingPermission implements SubmissionGuard {

    private static final String FIELD = "opening.requisitionId";

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private OrganizationRepository organizations;

    @Override
    public void requirePermitted(JobPosting posting) {
        RequisitionUse use = organizations.get(posting.getOrganization()).getRequisitionUse();
        if (use == RequisitionUse.OFF) {
            return;
        }
        JobAdvert advert = posting.latest().getAdvert();
        Optional<Requisition> found = RequisitionReference.read(advert.opening().requisitionId())
                .map(reference -> named(reference, posting))
                .or(() -> former(posting));
        if (found.isEmpty()) {
            if (use == RequisitionUse.REQUIRED) {
                throw new InvalidInput(FieldProblem.of(FIELD, "requisitions.required"));
            }
            return;
        }
        Requisition requisition = found.orElseThrow();
        requireFits(requisition, advert, posting);
        requisitions.link(posting.getId(), requisition.getId());
    }

    @Override
    public void prepare(OrganizationId organization, List<JobAdvert> adverts) {
        if (organizations.get(organization).getRequisitionUse() != RequisitionUse.OFF) {
            requisitions.lock(
                    organization,
                    adverts.stream()
                            .flatMap(advert ->
                                    RequisitionReference.read(advert.opening().requisitionId()).stream())
                            .collect(Collectors.toSet()));
        }
    }

    /**
     * None for a posting that is submitted as it was inserted, which an import does with many. One that was submitted before has
     * been recalled, sent back or approved since, and each of these changed its version.
     */
    private Optional<Requisition> former(JobPosting posting) {
        return posting.getVersion() == 0
                ? Optional.empty()
                : requisitions.of(posting.getId()).flatMap(requisitions::lock);
    }

    private Requisition named(RequisitionReference reference, JobPosting posting) {
        return requisitions
                .find(reference)
                .filter(one -> one.getOrganization().equals(posting.getOrganization()))
                .flatMap(one -> requisitions.lock(one.getId()))
                .orElseThrow(() -> new InvalidInput(FieldProblem.of(FIELD, "requisitions.unknown")));
    }

    private static void requireFits(Requisition requisition, JobAdvert advert, JobPosting posting) {
        try {
            requisition.requireFits(advert.opening().totalJobOpenings(), posting.getId());
            pay(advert.pay()).forEach(requisition::requireFits);
        } catch (RuleViolation refused) {
            throw new InvalidInput(new FieldProblem(FIELD, refused.getCode(), refused.getArguments()));
        }
    }

    private static Stream<SalaryRange> pay(PayOffer offer) {
        return Stream.concat(
                Stream.of(offer.baseSalary()), offer.placePay().stream().map(PayOffer.PlacePay::range));
    }
}
