package org.jobwright.domain.organizations;

import jakarta.persistence.Entity;

/** The logo of an organization: a small PNG. */
@Entity
public class OrganizationLogo extends StoredPicture {

    /** The largest accepted file. */
    public static final int MAX_UPLOAD = 1024 * 1024;

    private static final int MAX_BYTES = 200_000;

    protected OrganizationLogo() {}

    public OrganizationLogo(OrganizationId organization, byte[] png) {
        super(organization);
        replace(png);
    }

    /** Replaces the picture. */
    public final void replace(byte[] png) {
        keep(png, MAX_BYTES, PictureUpload::isPng);
    }
}
