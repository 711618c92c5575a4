package org.jobwright.domain.organizations;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.util.function.Predicate;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A picture of an organization, re-encoded from an upload. Each organization has one of a kind. */
@MappedSuperclass
public abstract class StoredPicture extends AggregateRoot<OrganizationId> {

    @EmbeddedId
    private OrganizationId id;

    private String fingerprint;

    private byte[] content;

    protected StoredPicture() {}

    protected StoredPicture(OrganizationId organization) {
        this.id = organization;
    }

    /** Refuses what is too large or of another kind: we made it, so it was not read as a picture. */
    protected final void keep(byte[] picture, int mostBytes, Predicate<byte[]> isOfItsKind) {
        if (picture.length > mostBytes || !isOfItsKind.test(picture)) {
            throw new RuleViolation("organizations.picture.unreadable");
        }
        content = picture.clone();
        fingerprint = Sha256.hex(picture);
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
