package org.jobwright.domain.offers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The letter of a version as a PDF file, made before the candidate is told of it. It never changes. */
@Entity
@Table(name = "offer_letter")
public class OfferLetter {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "version_id"))
    private OfferVersionId version;

    private byte[] content;

    protected OfferLetter() {}

    public OfferLetter(OfferVersionId version, byte[] content) {
        this.version = version;
        this.content = content.clone();
    }

    /** The sending was undone, and a new file is made for the next one. */
    public void replace(byte[] remade) {
        content = remade.clone();
    }

    public byte[] getContent() {
        return content.clone();
    }
}
