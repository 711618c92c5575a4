package org.jobwright.services.organizations.brand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Objects;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationEdited;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.PictureUpload;
import org.jobwright.domain.organizations.brand.OrganizationBrand;
import org.jobwright.domain.organizations.brand.OrganizationPicture;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.PictureDrawing;
import org.jobwright.services.shared.PictureReader;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Owners choose how the public page of their organization looks. It shows once the organization is verified. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BrandService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private BrandRepository brands;

    @Inject
    private PictureDrawing drawing;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Changes colour and texts, and what the picture shows.
     *
     * @throws StaleData if somebody else changed it since it was read
     */
    public void save(@Valid @NotNull SaveBrand command) {
        guard.requireOwner(command.organization());
        requireSeen(command.organization(), command.seen());
        OrganizationBrand brand = brands.toChange(command.organization());
        brand.rewrite(command.color(), command.texts(), command.pictureDescription());
        edited(command.organization());
    }

    /**
     * Replaces the picture with a re-encoded copy.
     *
     * @param upload a PNG or JPEG file of at most 8 MB
     * @param seen the version that the page shows; null if nothing was stored
     * @throws StaleData if somebody else changed it since it was read
     */
    public void keepPicture(@NotNull OrganizationId organization, byte @NotNull [] upload, Long seen) {
        guard.requireOwner(organization);
        PictureUpload.require(upload, OrganizationPicture.MAX_UPLOAD);
        limit.require(Limit.LOGO, organization);
        byte[] drawn = drawing.redrawn(upload, PictureReader.Use.PAGE);
        requireSeen(organization, seen);
        OrganizationBrand brand = brands.toChange(organization);
        brand.showPicture(brands.keep(organization, drawn).getFingerprint());
        edited(organization);
    }

    /**
     * Takes the picture away.
     *
     * @param seen the version that the page shows
     * @throws StaleData if somebody else changed it since it was read
     */
    public void removePicture(@NotNull OrganizationId organization, Long seen) {
        guard.requireOwner(organization);
        requireSeen(organization, seen);
        brands.toChange(organization).showPicture(null);
        brands.removePicture(organization);
        edited(organization);
    }

    private void requireSeen(OrganizationId organization, Long seen) {
        brands.hold(organization);
        Long present =
                brands.find(organization).map(OrganizationBrand::getVersion).orElse(null);
        if (!Objects.equals(present, seen)) {
            throw new StaleData();
        }
    }

    private void edited(OrganizationId organization) {
        events.fire(new OrganizationEdited(organization, clock.instant()));
    }
}
