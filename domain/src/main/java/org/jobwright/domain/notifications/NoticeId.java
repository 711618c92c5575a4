package org.jobwright.domain.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Notice. */
@Embeddable
public record NoticeId(@Column(name = "id") UUID value) implements Identifier {

    public static NoticeId next() {
        return new NoticeId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
