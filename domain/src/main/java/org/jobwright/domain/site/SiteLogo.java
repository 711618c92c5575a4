package org.jobwright.domain.site;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jobwright.domain.organizations.PictureUpload;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A logo of the site: a small PNG, re-encoded from the upload. Versions name it by its fingerprint. */
@Entity
@Immutable
public class SiteLogo {

    /** The largest accepted file. */
    public static final int MAX_UPLOAD = 1024 * 1024;

    private static final int MAX_BYTES = 200_000;

    @Id
    private String fingerprint;

    private byte[] content;

    protected SiteLogo() {}

    public SiteLogo(byte[] png) {
        if (png.length > MAX_BYTES || !PictureUpload.isPng(png)) {
            throw new RuleViolation("organizations.picture.unreadable");
        }
        content = png.clone();
        fingerprint = Sha256.hex(png);
    }

    /** Identifies exactly this picture. */
    public String getFingerprint() {
        return fingerprint;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
