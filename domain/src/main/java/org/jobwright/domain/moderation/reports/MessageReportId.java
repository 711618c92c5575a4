package org.jobwright.domain.moderation.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a MessageReport. */
@Embeddable
public record MessageReportId(@Column(name = "id") UUID value) implements Identifier {

    public static MessageReportId next() {
        return new MessageReportId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
