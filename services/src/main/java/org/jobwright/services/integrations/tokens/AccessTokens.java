package org.jobwright.services.integrations.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.ApiToken;
import org.jobwright.services.shared.KeyedHash;

/**
 * Access tokens that live for minutes: each names the token of an owner for which it was handed out, and some of its scopes.
 * They are signed and stored nowhere. Only we read them.
 */
final class AccessTokens {

    static final Duration LIFE = Duration.ofMinutes(15);

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String SCOPE = "scope";

    /** Longer than one with all scopes. */
    private static final int LONGEST = 1_500;

    private AccessTokens() {}

    /**
     * What an access token allows.
     *
     * @param token the id of the token of an owner
     */
    record Granted(UUID token, List<ApiScope> scopes) {}

    static String sign(Granted granted, Instant now) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(),
                new JWTClaimsSet.Builder()
                        .subject(granted.token().toString())
                        .claim(SCOPE, names(granted.scopes()))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build());
        try {
            token.sign(new MACSigner(key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token cannot be signed", e);
        }
        return token.serialize();
    }

    /** Empty if we did not sign it, or its time is over. */
    static Optional<Granted> read(String text, Instant now) {
        if (text.length() > LONGEST || text.indexOf('.') < 0) {
            return Optional.empty();
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            boolean ours = JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
                    && TYPE.equals(token.getHeader().getType())
                    && token.verify(new MACVerifier(key()));
            return ours
                    ? Optional.of(token.getJWTClaimsSet())
                            .filter(claims ->
                                    now.isBefore(claims.getExpirationTime().toInstant()))
                            .map(AccessTokens::granted)
                    : Optional.empty();
        } catch (ParseException | JOSEException malformed) {
            return Optional.empty();
        }
    }

    /** The names of scopes, as OAuth lists them. */
    static String names(List<ApiScope> scopes) {
        return scopes.stream().map(ApiScope::role).collect(Collectors.joining(" "));
    }

    private static Granted granted(JWTClaimsSet claims) {
        return new Granted(
                UUID.fromString(claims.getSubject()), ApiToken.scopes(String.valueOf(claims.getClaim(SCOPE))));
    }

    /** One of its own, made from the key that the launcher keeps. */
    private static byte[] key() {
        return HexFormat.of().parseHex(KeyedHash.of("access tokens of programs"));
    }
}
