package org.jobwright.services.organizations.brand;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.brand.BrandColor;
import org.jobwright.domain.organizations.brand.BrandText;

/**
 * An owner changes how the page of an organization looks.
 *
 * @param color null for none
 * @param pictureDescription what the picture shows
 * @param seen the version that the change started from; null if nothing was stored
 */
public record SaveBrand(
        @NotNull OrganizationId organization,
        BrandColor color,
        @NotNull List<@NotNull BrandText> texts,
        @NotNull String pictureDescription,
        Long seen) {

    public SaveBrand {
        texts = List.copyOf(texts);
    }
}
