package org.jobwright.domain.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a SignInSession; harmless to show, because it opens nothing. */
@Embeddable
public record SignInSessionId(@Column(name = "id") UUID value) implements Identifier {

    public static SignInSessionId next() {
        return new SignInSessionId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
