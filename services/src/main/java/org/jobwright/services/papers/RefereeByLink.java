package org.jobwright.services.papers;

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

/** Giving a reference with a link, without an account: it was sent only to the referee. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefereeByLink {

    @Inject
    private RefereeLinkService links;

    /** Empty if there is no such link, it was used, or the candidate took the consent back: all look alike. */
    public Optional<AskedReferee> find(@NotNull String token) {
        return links.find(new Secret(token));
    }

    /**
     * Gives the reference, once.
     *
     * @param words plain text
     * @throws NotFound if there is no such link, or it was used
     */
    public void give(@NotNull String token, String words) {
        links.give(new Secret(token), words);
    }

    /**
     * The referee does not want to, and need not say why.
     *
     * @param forGood nobody asks this address again
     */
    public void decline(@NotNull String token, boolean forGood) {
        links.decline(new Secret(token), forGood);
    }
}
