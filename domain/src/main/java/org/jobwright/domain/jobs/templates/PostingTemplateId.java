package org.jobwright.domain.jobs.templates;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an PostingTemplate. */
@Embeddable
public record PostingTemplateId(@Column(name = "id") UUID value) implements Identifier {

    public static PostingTemplateId next() {
        return new PostingTemplateId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
