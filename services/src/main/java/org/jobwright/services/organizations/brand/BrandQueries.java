package org.jobwright.services.organizations.brand;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.PublicOrganization;

/** How the pages of organizations look, to everyone and to their owners. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BrandQueries {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private BrandRepository brands;

    /** As everyone sees it: nothing until the organization is verified. */
    @PermitAll
    public Brand shown(@NotNull PublicOrganization organization) {
        return organization.status().isVerified()
                ? brands.find(organization.id()).map(Brand::shown).orElse(Brand.NONE)
                : Brand.NONE;
    }

    /** As its owners change it. */
    public Brand ofOwner(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        return brands.find(organization).map(Brand::of).orElse(Brand.NONE);
    }

    /** The picture for its owners, who see it before it is public: embedded in their page. Null if there is none. */
    public String ownPicture(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        return brands.picture(organization)
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
                .orElse(null);
    }

    /** The JPEG with that fingerprint, while it is on the page of a verified organization. */
    @PermitAll
    public Optional<byte[]> picture(@NotNull String fingerprint) {
        return brands.picture(fingerprint);
    }
}
