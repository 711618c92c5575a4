package org.jobwright.domain.organizations;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Arrays;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The logo of an organization: a small PNG, re-encoded from the upload. */
@Entity
public class OrganizationLogo extends AggregateRoot<OrganizationId> {

    /** The largest accepted file. */
    public static final int MAX_UPLOAD = 1024 * 1024;

    private static final int MAX_BYTES = 200_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    @EmbeddedId
    private OrganizationId id;

    private String fingerprint;

    private byte[] content;

    protected OrganizationLogo() {}

    public OrganizationLogo(OrganizationId organization, byte[] png) {
        this.id = organization;
        keep(png);
    }

    /** Refuses anything that is not a picture before it is decoded. */
    public static void requirePicture(byte[] upload) {
        if (upload.length > MAX_UPLOAD) {
            throw new RuleViolation("organizations.logo.too-large");
        }
        if (!startsWith(upload, PNG) && !startsWith(upload, JPEG)) {
            throw new RuleViolation("organizations.logo.wrong-type");
        }
    }

    /** Replaces the picture. */
    public void replace(byte[] png) {
        keep(png);
    }

    private void keep(byte[] png) {
        if (png.length > MAX_BYTES || !startsWith(png, PNG)) {
            throw new RuleViolation("organizations.logo.unreadable");
        }
        content = png.clone();
        fingerprint = Sha256.hex(png);
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length > mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
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
