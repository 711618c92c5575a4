package org.jobwright.container;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.jobwright.domain.accounts.AuthenticatorSeed;
import org.jobwright.services.accounts.AuthenticatorOffer;
import org.jobwright.services.accounts.TypedCode;

/** An authenticator app, with a clock that can be a step early or late. */
final class Codes {

    private Codes() {}

    static AuthenticatorSeed seed(AuthenticatorOffer offer) {
        return new AuthenticatorSeed(new Base32().decode(offer.secret()));
    }

    /** The code of the step before the present one: taken, and leaves those of the present and the next one. */
    static TypedCode first(AuthenticatorOffer offer) {
        return of(offer, -1);
    }

    static TypedCode of(AuthenticatorOffer offer, int stepsFromNow) {
        return typed(seed(offer).code(AuthenticatorSeed.step(Instant.now()) + stepsFromNow));
    }

    static TypedCode typed(String code) {
        return new TypedCode(code);
    }
}
