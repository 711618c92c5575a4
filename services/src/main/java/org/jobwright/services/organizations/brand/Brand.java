package org.jobwright.services.organizations.brand;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.organizations.brand.BrandText;
import org.jobwright.domain.organizations.brand.OrganizationBrand;

/**
 * How the page of an organization looks.
 *
 * @param color as {@code #rrggbb}, or empty
 * @param picture the fingerprint of its picture, or empty
 * @param pictureDescription what the picture shows, or empty
 * @param version of what was read; null if nothing is stored yet
 */
public record Brand(String color, List<BrandText> texts, String picture, String pictureDescription, Long version)
        implements Serializable {

    /** That of an organization which has chosen nothing. */
    public static final Brand NONE = new Brand("", List.of(), "", "", null);

    public Brand {
        texts = List.copyOf(texts);
    }

    /** A picture is shown once its owner has said what is on it: some visitors hear it instead. */
    static Brand shown(OrganizationBrand stored) {
        Brand all = of(stored);
        return all.pictureDescription.isEmpty() ? new Brand(all.color, all.texts, "", "", all.version) : all;
    }

    static Brand of(OrganizationBrand stored) {
        return new Brand(
                stored.getColor().orElse(""),
                stored.getTexts(),
                stored.getPicture().orElse(""),
                stored.getPictureDescription(),
                stored.getVersion());
    }
}
