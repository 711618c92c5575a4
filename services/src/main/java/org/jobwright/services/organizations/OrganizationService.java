package org.jobwright.services.organizations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationCreated;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationEdited;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationTrustEnded;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerificationRequested;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.OrganizationWarning;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.domain.organizations.TrustEnd;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** People create organizations and keep them up to date; staff verify and stop them. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class OrganizationService {

    @Inject
    private Caller caller;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private RecentProof proof;

    @Inject
    private StaffConflict conflict;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private DatabaseCaller database;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Creates an organization; the caller becomes its owner. */
    @RolesAllowed(Role.PERSON)
    public OrganizationId found(@Valid @NotNull CreateOrganization command) {
        proof.requireOwn();
        OrganizationName name = new OrganizationName(command.displayName());
        limit.require(Limit.CREATE_ORGANIZATION, caller.person());
        HiringOrganization organization = HiringOrganization.found(
                name, organizations.freeSlug(name.slug()), command.profile(), caller.person(), clock.instant());
        requireOwnName(name, organization.getId());
        organizations.add(organization);
        database.refresh(caller);
        events.fire(new OrganizationCreated(organization.getId(), caller.person(), clock.instant()));
        return organization.getId();
    }

    /**
     * An owner changes the organization's profile and promises. A new name, legal name, registration number or website
     * requests verification again.
     */
    @RolesAllowed(Role.PERSON)
    public void edit(@Valid @NotNull EditOrganization command) {
        OrganizationDetails seen = command.seen();
        guard.requireOwner(seen.id());
        HiringOrganization organization = organizations.get(seen.id());
        organization.requireSettings(seen.displayName(), seen.profile(), seen.terms());
        OrganizationName name = new OrganizationName(command.displayName());
        if (!name.value().equals(organization.getDisplayName())) {
            requireOwnName(name, organization.getId());
        }
        Optional<OrganizationTrustEnded> ended = organization.isAnother(name, command.profile())
                ? organization.endTrust(TrustEnd.IDENTITY_CHANGED, clock.instant())
                : Optional.empty();
        boolean another = organization.edit(name, command.profile(), command.terms(), clock.instant());
        events.fire(new OrganizationEdited(organization.getId(), clock.instant()));
        ended.ifPresent(events::fire);
        if (another) {
            events.fire(new OrganizationVerificationRequested(organization.getId(), caller.person(), clock.instant()));
        }
    }

    /**
     * An owner sets whether members need a second factor. It takes effect with each member's next click, including the
     * owner's: without one they must set one up.
     */
    @RolesAllowed(Role.PERSON)
    public void requireSecondFactor(@NotNull OrganizationId id, boolean required) {
        guard.requireOwner(id);
        proof.require();
        events.fire(organizations.get(id).requireSecondFactor(required, clock.instant()));
    }

    /** An owner sets whether members ask for permission before they hire. Postings that are public stay so. */
    @RolesAllowed(Role.PERSON)
    public void useRequisitions(@NotNull OrganizationId id, @NotNull RequisitionUse use) {
        guard.requireOwner(id);
        events.fire(organizations.get(id).useRequisitions(use, clock.instant()));
    }

    /** An owner requests verification of the organization. */
    @RolesAllowed(Role.PERSON)
    public void askForVerification(@NotNull OrganizationId id) {
        guard.requireOwner(id);
        organizations.get(id).askForVerification(clock.instant());
        events.fire(new OrganizationVerificationRequested(id, caller.person(), clock.instant()));
    }

    /**
     * An owner has read the warning, which is no longer shown to any owner. It goes on counting.
     *
     * @param seen when the warning was given that the owner read
     */
    @RolesAllowed(Role.PERSON)
    public void readWarning(@NotNull OrganizationId id, @NotNull Instant seen) {
        guard.requireOwner(id);
        organizations.get(id).readWarning(seen, clock.instant()).ifPresent(events::fire);
    }

    /**
     * Verifies the organization, or ends its trust.
     *
     * @param reason what the caller based it on; kept for colleagues
     */
    public void verify(
            @NotNull OrganizationId id,
            @NotBlank(message = "organizations.status.reason-required")
                    @Size(max = 1000, message = "organizations.status.reason-too-long")
                    String reason) {
        HiringOrganization organization = decided(id);
        events.fire(
                organization.getStatus() == OrganizationStatus.TRUSTED
                        ? organization.stopTrusting(reason, clock.instant())
                        : organization.verify(reason, clock.instant()));
    }

    /**
     * Staff could not verify the organization; an owner may ask again.
     *
     * @param reason is sent to the owners
     */
    public void refuseVerification(
            @NotNull OrganizationId id,
            @NotBlank(message = "organizations.status.reason-required")
                    @Size(max = 1000, message = "organizations.status.reason-too-long")
                    String reason) {
        events.fire(decided(id).refuseVerification(reason, clock.instant()));
    }

    /**
     * Warns an organization that it may be suspended.
     *
     * @param reason what it must change; is sent to the owners
     */
    public void warn(
            @NotNull OrganizationId id,
            @NotBlank(message = "organizations.status.reason-required")
                    @Size(max = 1000, message = "organizations.status.reason-too-long")
                    String reason) {
        events.fire(decided(id).warn(reason, OrganizationWarning.WarningSource.STAFF, clock.instant()));
    }

    /**
     * Hides an organization and its adverts until it is restored: after a warning, or at once if people are in danger.
     *
     * @param danger why it cannot wait for a warning; is sent to the owners with the reason. Empty after a warning
     */
    public void suspend(
            @NotNull OrganizationId id,
            @NotBlank(message = "organizations.status.reason-required")
                    @Size(max = 1000, message = "organizations.status.reason-too-long")
                    String reason,
            @NotNull Ground ground,
            @NotNull @Size(max = 500, message = "organizations.warning.danger-too-long") String danger) {
        HiringOrganization organization = decided(id);
        stop(organization, now -> organization.suspend(reason, ground, danger, now));
    }

    /**
     * Hides an organization and its adverts permanently: after a warning, while it is suspended, or at once if people are in
     * danger.
     *
     * @param danger why it cannot wait for a warning; empty if it can
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void block(
            @NotNull OrganizationId id,
            @NotBlank(message = "organizations.status.reason-required")
                    @Size(max = 1000, message = "organizations.status.reason-too-long")
                    String reason,
            @NotNull Ground ground,
            @NotNull @Size(max = 500, message = "organizations.warning.danger-too-long") String danger) {
        HiringOrganization organization = decided(id);
        stop(organization, now -> organization.block(reason, ground, danger, now));
    }

    /** The reasons come first: the end of trust refers to them. */
    private void stop(HiringOrganization organization, Function<Instant, DomainEvent> decision) {
        boolean trusted = organization.getStatus() == OrganizationStatus.TRUSTED;
        Instant now = clock.instant();
        events.fire(decision.apply(now));
        if (trusted) {
            events.fire(new OrganizationTrustEnded(organization.getId(), TrustEnd.STOPPED, now));
        }
    }

    /** Ends a suspension. */
    public void restore(@NotNull OrganizationId id) {
        events.fire(decided(id).restore(clock.instant()));
    }

    /** People who work for a verified organization are invited to it; they do not found another one of its name. */
    private void requireOwnName(OrganizationName name, OrganizationId id) {
        if (organizations.isVerifiedElsewhere(name, id)) {
            throw new InvalidInput(FieldProblem.of("displayName", "organizations.name.verified-elsewhere"));
        }
    }

    /** The organization of a staff decision: the caller has a fresh proof, and no connection with it. */
    private HiringOrganization decided(OrganizationId id) {
        proof.require();
        conflict.requireNone(id);
        return organizations.get(id);
    }
}
