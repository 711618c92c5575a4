package org.jobwright.services.applications.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.failures.NotFound;

/** What people do by the link of a mail that says that an employer entered them; it was sent only to them. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EntryByLink {

    @Inject
    private EntryLinkService links;

    /** Empty if there is no such link, it is too old, or nothing is kept any more: all look alike. */
    public Optional<EntryAtLink> find(@NotNull String token) {
        return links.find(new Secret(token));
    }

    /**
     * Deletes what was entered.
     *
     * @param never nobody may enter this address again
     * @throws NotFound if there is no such link
     */
    public void decline(@NotNull String token, boolean never) {
        links.decline(new Secret(token), never);
    }
}
