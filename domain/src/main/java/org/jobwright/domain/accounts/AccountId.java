package org.jobwright.domain.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of an Account: one person who signs in. */
@Embeddable
public record AccountId(@Column(name = "id") UUID value) implements Identifier {

    /** Stands for everyone whose account was erased; {@code jobwright_nobody()} in the database. */
    public static final AccountId NOBODY = new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000000"));

    public static AccountId next() {
        return new AccountId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
