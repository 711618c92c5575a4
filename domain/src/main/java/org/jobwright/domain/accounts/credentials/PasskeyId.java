package org.jobwright.domain.accounts.credentials;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a Passkey in a person's list; the browser uses the credential's id. */
@Embeddable
public record PasskeyId(@Column(name = "id") UUID value) implements Identifier {

    public static PasskeyId next() {
        return new PasskeyId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
