package org.jobwright.domain.requisitions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an FlowTemplate. */
@Embeddable
public record FlowTemplateId(@Column(name = "id") UUID value) implements Identifier {

    public static FlowTemplateId next() {
        return new FlowTemplateId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
