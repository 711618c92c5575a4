package org.jobwright.domain.applications.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a PipelineTemplate. */
@Embeddable
public record PipelineTemplateId(@Column(name = "id") UUID value) implements Identifier {

    public static PipelineTemplateId next() {
        return new PipelineTemplateId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
