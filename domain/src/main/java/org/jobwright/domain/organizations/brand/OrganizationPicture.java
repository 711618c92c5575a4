package org.jobwright.domain.organizations.brand;

import jakarta.persistence.Entity;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.PictureUpload;
import org.jobwright.domain.organizations.StoredPicture;

/** The picture on an organization's page: a JPEG. */
@Entity
public class OrganizationPicture extends StoredPicture {

    /** The largest accepted file, in bytes. */
    public static final int MAX_UPLOAD = 8 * 1024 * 1024;

    /** What it shows, for those who do not see it. */
    public static final int MAX_DESCRIPTION = 150;

    private static final int MAX_BYTES = 1_000_000;

    protected OrganizationPicture() {}

    public OrganizationPicture(OrganizationId organization, byte[] jpeg) {
        super(organization);
        replace(jpeg);
    }

    /** Replaces the picture. */
    public final void replace(byte[] jpeg) {
        keep(jpeg, MAX_BYTES, PictureUpload::isJpeg);
    }
}
