package org.jobwright.domain.moderation.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a YearlyReport. */
@Embeddable
public record YearlyReportId(@Column(name = "id") UUID value) implements Identifier {

    public static YearlyReportId next() {
        return new YearlyReportId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
