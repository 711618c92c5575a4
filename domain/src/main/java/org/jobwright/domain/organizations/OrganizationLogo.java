package org.jobwright.domain.organizations;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The logo of an organization: a small PNG, re-encoded from the upload. */
@Entity
public class OrganizationLogo extends AggregateRoot<OrganizationId> {

    /** The largest accepted file. */
    public static final int MAX_UPLOAD = 1024 * 1024;

    private static final int MAX_BYTES = 200_000;

    @EmbeddedId
    private OrganizationId id;

    private String fingerprint;

    private byte[] content;

    protected OrganizationLogo() {}

    public OrganizationLogo(OrganizationId organization, byte[] png) {
        this.id = organization;
        keep(png);
    }

    /** Replaces the picture. */
    public void replace(byte[] png) {
        keep(png);
    }

    private void keep(byte[] png) {
        if (png.length > MAX_BYTES || !PictureUpload.isPng(png)) {
            throw new RuleViolation("organizations.picture.unreadable");
        }
        content = png.clone();
        fingerprint = Sha256.hex(png);
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
