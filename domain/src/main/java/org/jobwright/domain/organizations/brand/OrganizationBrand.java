package org.jobwright.domain.organizations.brand;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** How the public page of an organization looks. */
@Entity
public class OrganizationBrand extends AggregateRoot<OrganizationId> {

    @EmbeddedId
    private OrganizationId id;

    private String color;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<BrandText> texts = List.of();

    private String picture;
    private String pictureDescription;

    protected OrganizationBrand() {}

    public OrganizationBrand(OrganizationId organization) {
        this.id = organization;
    }

    /**
     * Changes how the page looks.
     *
     * @param wanted null for none
     * @param pictureShows says what the picture shows to those who do not see it; counts only with a picture
     */
    public void rewrite(BrandColor wanted, List<BrandText> written, String pictureShows) {
        if (written.size() > BrandText.MOST) {
            throw new InvalidInput(FieldProblem.of("texts", "organizations.brand.text.most", BrandText.MOST));
        }
        List<BrandText> kept = BrandText.checked(written);
        String description = pictureShows.strip();
        if (picture != null && description.isEmpty()) {
            throw new InvalidInput(FieldProblem.of("pictureDescription", "organizations.brand.picture.description"));
        }
        if (description.length() > OrganizationPicture.MAX_DESCRIPTION) {
            throw new InvalidInput(FieldProblem.of(
                    "pictureDescription", "organizations.text.too-long", OrganizationPicture.MAX_DESCRIPTION));
        }
        color = wanted == null ? null : wanted.value();
        texts = kept;
        pictureDescription = picture == null ? null : description;
    }

    /** Shows a picture; null takes it away. What was said about the one before does not count for it. */
    public void showPicture(String fingerprint) {
        picture = fingerprint;
        pictureDescription = null;
    }

    @Override
    public OrganizationId getId() {
        return id;
    }

    /** As {@code #rrggbb}. */
    public Optional<String> getColor() {
        return Optional.ofNullable(color);
    }

    public List<BrandText> getTexts() {
        return List.copyOf(texts);
    }

    /** The fingerprint of the picture. */
    public Optional<String> getPicture() {
        return Optional.ofNullable(picture);
    }

    /** Empty until its owner has said what it shows. */
    public String getPictureDescription() {
        return pictureDescription == null ? "" : pictureDescription;
    }
}
