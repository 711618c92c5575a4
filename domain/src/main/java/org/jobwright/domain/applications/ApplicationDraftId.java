package org.jobwright.domain.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ApplicationDraft, and so of the intent to apply. */
@Embeddable
public record ApplicationDraftId(@Column(name = "id") UUID value) implements Identifier {
    public static ApplicationDraftId next() {
        return new ApplicationDraftId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
