package org.jobwright.services.offers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferLetter;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.approvals.ApprovalProgress;
import org.jobwright.services.approvals.Approvals;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Offers as their employer reads them: those who offer or decide, and approvers who are asked. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OfferQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private OfferRepository offers;

    @Inject
    private OfferAccess access;

    @Inject
    private OfferApproval approval;

    @Inject
    private OfferStart start;

    @Inject
    private AdvertPayRepository adverts;

    @Inject
    private Approvals approvals;

    @Inject
    private PostingRepository postings;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The offer to an applicant, also before one was begun. */
    @Discloses(AccessPart.APPLICATION)
    @RolesAllowed({Role.PERSON, Role.OFFERS_READ, Role.OFFERS_WRITE})
    public OfferDetails of(@NotNull ApplicationReference reference) {
        JobApplication application = readable(reference);
        Optional<Offer> offer = offers.of(application.getId());
        Optional<OfferVersion> unsent = offer.flatMap(Offer::unsent);
        OfferTerms terms = unsent.or(
                        () -> offer.map(found -> found.getVersions().getLast()))
                .map(OfferVersion::getTerms)
                .orElseGet(() -> start.of(application));
        Instant now = clock.instant();
        return new OfferDetails(
                offer.map(Offer::getId).orElse(null),
                offer.map(Offer::getVersion).orElse(null),
                offer.map(Offer::getReference).orElse(null),
                application.getId(),
                application.getApplicantName(),
                application.getOrganization(),
                postings.organization(application.getOrganization()).getDisplayName(),
                application.getPostingTitle(),
                terms,
                offer.map(Offer::getVersions).orElse(List.of()).stream()
                        .sorted(Comparator.comparing(OfferVersion::getNumber).reversed())
                        .map(version -> OfferVersionDetails.of(version, now))
                        .toList(),
                unsent.flatMap(version -> approvals.latest(version.getId().value()))
                        .orElse(null),
                approval.plan(application, terms).isPresent(),
                application.getCandidateStatus().isActive(),
                access.mayWrite(application),
                organizations.requireWorking(application.getOrganization()),
                application.getDecision() == null
                        ? null
                        : application.getDecision().releaseAt());
    }

    /** Whether an offer was begun. */
    public boolean isBegun(@NotNull ApplicationReference reference) {
        return offers.of(readable(reference).getId()).isPresent();
    }

    /** How terms that are not saved yet compare with the advert. */
    @RolesAllowed({Role.PERSON, Role.OFFERS_READ, Role.OFFERS_WRITE})
    public AdvertComparison compare(@NotNull ApplicationReference reference, @NotNull OfferTerms terms) {
        return adverts.compare(readable(reference), terms);
    }

    /** The letter of a version, once it was made. */
    @Discloses(AccessPart.APPLICATION)
    public byte[] letter(@NotNull ApplicationReference reference, int version) {
        return offers.of(readable(reference).getId()).map(Offer::getVersions).orElse(List.of()).stream()
                .filter(one -> one.getNumber() == version)
                .filter(one -> one.getState(clock.instant()) != OfferState.DISCARDED)
                .findFirst()
                .flatMap(one -> offers.letter(one.getId()))
                .map(OfferLetter::getContent)
                .orElseThrow(NotFound::new);
    }

    /** An offer that waits for the caller's vote; there is none for anybody else. */
    public OfferForApproval forApprover(@NotNull OfferReference reference) {
        Offer offer = access.waiting(reference);
        OfferVersion version = offer.unsent().orElseThrow();
        ApprovalProgress asked = approvals.latest(version.getId().value()).orElseThrow();
        accesses.saw(List.of(offer.getApplication()), AccessPart.APPLICATION, caller.person(), clock.instant());
        return new OfferForApproval(
                offer.getReference(),
                postings.organization(offer.getOrganization()).getDisplayName(),
                offer.getPostingTitle(),
                OfferVersionDetails.of(version, clock.instant()),
                asked);
    }

    private JobApplication readable(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        access.requireReader(application);
        return application;
    }
}
