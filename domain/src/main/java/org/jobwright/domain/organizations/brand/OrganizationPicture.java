package org.jobwright.domain.organizations.brand;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.PictureUpload;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The picture on an organization's page: a JPEG, re-encoded from the upload. */
@Entity
public class OrganizationPicture extends AggregateRoot<OrganizationId> {

    /** The largest accepted file, in bytes. */
    public static final int MAX_UPLOAD = 8 * 1024 * 1024;

    /** What it shows, for those who do not see it. */
    public static final int MAX_DESCRIPTION = 150;

    private static final int MAX_BYTES = 1_000_000;

    @EmbeddedId
    private OrganizationId id;

    private String fingerprint;

    private byte[] content;

    protected OrganizationPicture() {}

    public OrganizationPicture(OrganizationId organization, byte[] jpeg) {
        this.id = organization;
        replace(jpeg);
    }

    public final void replace(byte[] jpeg) {
        if (jpeg.length > MAX_BYTES || !PictureUpload.isJpeg(jpeg)) {
            throw new RuleViolation("organizations.picture.unreadable");
        }
        content = jpeg.clone();
        fingerprint = Sha256.hex(jpeg);
    }

    @Override
    public OrganizationId getId() {
        return id;
    }

    /** Identifies exactly this picture. */
    public String getFingerprint() {
        return fingerprint;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
