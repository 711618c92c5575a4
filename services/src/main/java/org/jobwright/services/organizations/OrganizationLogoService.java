package org.jobwright.services.organizations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationEdited;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.domain.organizations.PictureUpload;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.PictureReader;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Owners set and remove the logo of their organization. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OrganizationLogoService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private PictureDrawing drawing;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Replaces the logo with a re-encoded copy.
     *
     * @param upload a PNG or JPEG file
     */
    public void keep(@NotNull OrganizationId id, byte @NotNull [] upload) {
        guard.requireOwner(id);
        PictureUpload.require(upload, OrganizationLogo.MAX_UPLOAD);
        limit.require(Limit.LOGO, id);
        byte[] drawn = drawing.redrawn(upload, PictureReader.Use.LOGO);
        OrganizationLogo logo = organizations.logo(id).orElse(null);
        if (logo == null) {
            logo = new OrganizationLogo(id, drawn);
            organizations.add(logo);
        } else {
            logo.replace(drawn);
        }
        show(id, logo.getFingerprint());
    }

    /** Removes the logo. */
    public void remove(@NotNull OrganizationId id) {
        guard.requireOwner(id);
        organizations.logo(id).ifPresent(organizations::remove);
        show(id, null);
    }

    private void show(OrganizationId id, String fingerprint) {
        Instant now = clock.instant();
        HiringOrganization organization = organizations.get(id);
        organization.showLogo(fingerprint, now);
        events.fire(new OrganizationEdited(id, now));
    }
}
