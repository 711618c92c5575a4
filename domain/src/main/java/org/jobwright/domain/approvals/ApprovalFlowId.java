package org.jobwright.domain.approvals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an ApprovalFlow. */
@Embeddable
public record ApprovalFlowId(@Column(name = "id") UUID value) implements Identifier {

    public static ApprovalFlowId next() {
        return new ApprovalFlowId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
