package org.jobwright.services.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.NameText;
import org.jobwright.domain.signon.ExternalIdentity;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.services.signon.oidc.ProviderDirectory;
import org.jobwright.services.signon.oidc.ProviderDocuments;
import org.jobwright.services.signon.oidc.ProviderException;
import org.jobwright.services.signon.oidc.ProviderQuestion;

/**
 * Checks what a provider signed: by whom, for whom, when, in answer to what; and takes from it what we use. Keys that both
 * sides know (HMAC) are not accepted, nor is no signature at all.
 */
@ApplicationScoped
class TokenReader {

    /** Longer than tokens with many groups. */
    static final int LONGEST = 100_000;

    private static final int MOST_GROUPS = 1_000;
    private static final int LONGEST_SID = 255;
    private static final int SKEW = (int) Duration.ofMinutes(1).toSeconds();

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    @Inject
    private ProviderDirectory directory;

    @Inject
    private Clock clock;

    /**
     * The person of an ID token.
     *
     * @throws RefusedTokenException if anything is wrong with it
     */
    ProvedIdentity read(
            OrganizationId organization, ProviderQuestion question, ProviderSettings settings, String nonce, JWT token)
            throws RefusedTokenException, ProviderException {
        JWSKeySelector<SecurityContext> keys = keys(question.issuer(), token);
        try {
            IDTokenValidator validator =
                    new IDTokenValidator(new Issuer(question.issuer()), new ClientID(question.clientId()), keys, null);
            validator.setMaxClockSkew(SKEW);
            return identity(organization, question.issuer(), settings, validator.validate(token, new Nonce(nonce)));
        } catch (BadJOSEException | JOSEException wrong) {
            throw new RefusedTokenException(wrong);
        }
    }

    /** Who signed out at the provider. */
    LogoutTokenClaimsSet signedOut(ProviderQuestion question, JWT token)
            throws RefusedTokenException, ProviderException {
        try {
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            new Issuer(question.issuer()),
                            new ClientID(question.clientId()),
                            false, // not all providers give it a type of its own
                            keys(question.issuer(), token),
                            null)
                    .validate(token);
            if (claims.getIssueTime().toInstant().isAfter(clock.instant().plusSeconds(SKEW))) {
                throw new RefusedTokenException(null); // it would end sessions that do not exist yet
            }
            return claims;
        } catch (BadJOSEException | JOSEException wrong) {
            throw new RefusedTokenException(wrong);
        }
    }

    /** A token that nobody has checked yet. */
    static JWT parse(String text) throws RefusedTokenException {
        if (text.length() > LONGEST) {
            throw new RefusedTokenException(null);
        }
        try {
            return JWTParser.parse(text);
        } catch (ParseException malformed) {
            throw new RefusedTokenException(malformed);
        }
    }

    private JWSKeySelector<SecurityContext> keys(String issuer, JWT token)
            throws RefusedTokenException, ProviderException {
        if (!(token instanceof SignedJWT signed)) {
            throw new RefusedTokenException(null);
        }
        ProviderDocuments documents =
                directory.withKey(issuer, signed.getHeader().getKeyID());
        return new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(documents.keys()));
    }

    private static ProvedIdentity identity(
            OrganizationId organization, String issuer, ProviderSettings settings, IDTokenClaimsSet claims)
            throws RefusedTokenException {
        String subject = claims.getSubject().getValue();
        if (subject.length() > ExternalIdentity.LONGEST_SUBJECT) {
            throw new RefusedTokenException(null);
        }
        String sid = claims.getStringClaim("sid");
        Optional<EmailAddress> email = email(claims);
        return new ProvedIdentity(
                organization,
                issuer,
                subject,
                email.orElse(null),
                name(claims.getStringClaim("name"), email),
                groups(claims.getClaim(settings.groupClaim())),
                sid != null && sid.length() <= LONGEST_SID ? sid : null,
                settings.provesSecondFactor(claims.getStringClaim("acr"), methods(claims.getClaim("amr"))));
    }

    /** An address of which the provider does not say that it is verified is none. */
    private static Optional<EmailAddress> email(IDTokenClaimsSet claims) {
        String email = claims.getStringClaim("email");
        if (email == null || !Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(email));
        } catch (RuleViolation malformed) {
            return Optional.empty();
        }
    }

    private static String name(String said, Optional<EmailAddress> email) {
        return Stream.of(Optional.ofNullable(said).map(String::strip), email.map(address -> address.value()
                        .substring(0, address.value().indexOf('@'))))
                .flatMap(Optional::stream)
                .map(text -> text.substring(0, Math.min(text.length(), Account.MAX_NAME_LENGTH))
                        .strip())
                .filter(text -> !text.isEmpty() && NameText.isPlain(text))
                .findFirst()
                .orElse("Member");
    }

    private static List<String> methods(Object claim) {
        List<String> found = groups(claim);
        return found == null ? List.of() : found;
    }

    /** Null without such a list, or with one that is too long: then it says nothing about the role of anybody. */
    private static List<String> groups(Object claim) {
        return claim instanceof List<?> list && list.size() <= MOST_GROUPS
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : null;
    }

    /** Something is wrong with a token; people are not told what. */
    static final class RefusedTokenException extends Exception {

        RefusedTokenException(Throwable cause) {
            super(cause);
        }
    }
}
