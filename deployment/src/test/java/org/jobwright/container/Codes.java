package org.jobwright.container;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.jobwright.domain.accounts.credentials.AuthenticatorSeed;
import org.jobwright.services.accounts.credentials.AuthenticatorOffer;
import org.jobwright.services.accounts.credentials.TypedCode;

/** An authenticator app whose clock can be a step early or late. */
public final class Codes {

    private Codes() {}

    public static AuthenticatorSeed seed(AuthenticatorOffer offer) {
        return new AuthenticatorSeed(new Base32().decode(offer.secret()));
    }

    /** The code of the previous step: accepted, and leaves those of the current and the next one. */
    public static TypedCode first(AuthenticatorOffer offer) {
        return of(offer, -1);
    }

    public static TypedCode of(AuthenticatorOffer offer, int stepsFromNow) {
        return typed(seed(offer).code(AuthenticatorSeed.step(Instant.now()) + stepsFromNow));
    }

    public static TypedCode typed(String code) {
        return new TypedCode(code);
    }
}
