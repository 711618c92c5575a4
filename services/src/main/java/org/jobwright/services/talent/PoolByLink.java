package org.jobwright.services.talent;

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
import org.jobwright.domain.talent.ReadConsent;

/** A place in a talent pool, for anyone who has the link of a mail, signed in or not: it was sent only to the person. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PoolByLink {

    @Inject
    private PoolLinkService links;

    /** Empty if there is no such link, or the person left: all look alike. */
    public Optional<LinkedPlace> find(@NotNull String token) {
        return links.find(new Secret(token));
    }

    /**
     * Agrees, or agrees for longer. Not by the link of a mail that people pass on, and not while suspended.
     *
     * @param read which words the person read; refused with {@code talent.words-changed} if there are others now
     */
    public LinkedPlace agree(@NotNull String token, @NotNull ReadConsent read) {
        return links.agree(new Secret(token), read);
    }

    /** The employer does not find the person until they resume. */
    public LinkedPlace pause(@NotNull String token) {
        return links.pause(new Secret(token));
    }

    /** The employer finds the person again. */
    public LinkedPlace resume(@NotNull String token) {
        return links.resume(new Secret(token));
    }

    /** Says no, or leaves. */
    public LinkedPlace leave(@NotNull String token) {
        return links.leave(new Secret(token));
    }
}
