package org.jobwright.services.signon;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.shared.security.SecurityLog;
import org.jobwright.services.signon.TokenReader.RefusedTokenException;
import org.jobwright.services.signon.oidc.CodeExchange;
import org.jobwright.services.signon.oidc.ProviderDirectory;
import org.jobwright.services.signon.oidc.ProviderDocuments;
import org.jobwright.services.signon.oidc.ProviderException;
import org.jobwright.services.signon.oidc.ProviderQuestion;
import org.jobwright.services.signon.oidc.SignOnSite;

/**
 * Signing in at the provider of an organization, for callers who are not signed in, or want its pages to open. Providers are
 * asked outside of any transaction; what they say is taken down by {@link SignOnRecorder}, as the system.
 */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOnService {

    private static final Scope SCOPE = new Scope("openid", "profile", "email");
    private static final int LONGEST_CODE = 2_000;

    @Inject
    private SignOnRecorder recorder;

    @Inject
    private ProviderDirectory directory;

    @Inject
    private CodeExchange codes;

    @Inject
    private TokenReader tokens;

    @Inject
    private RateLimit limit;

    /**
     * The organization whose provider speaks for the domain of an address. The same for all addresses of a domain, whether they
     * have an account or not, and no provider is asked.
     *
     * @param address the client address, for limits
     */
    public Optional<SignOnOffer> offerFor(@NotNull String email, @NotNull String address) {
        limit.require(Limit.SIGN_ON, address);
        return recorder.offerFor(email);
    }

    /** The organization with a provider that has this id, or this address. */
    public Optional<SignOnOffer> offerOf(@NotNull String organization) {
        return recorder.offerOf(organization);
    }

    /**
     * Begins a trip: the address of the provider to which the browser goes.
     *
     * @param organization its id, or its address
     * @param browser a secret that only this browser has
     * @param continueTo where to go on afterwards
     * @param address the client address, for limits
     * @throws RuleViolation if the provider is away
     */
    public URI begin(
            @NotNull String organization,
            @NotNull String browser,
            @NotNull Optional<String> continueTo,
            @NotNull String address) {
        limit.require(Limit.SIGN_ON, address);
        SignOnTrip trip = recorder.begin(organization, browser, continueTo);
        try {
            return new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            SCOPE,
                            new ClientID(trip.question().clientId()),
                            SignOnSite.here().answerAddress(trip.state().organization()))
                    .endpointURI(directory.of(trip.question().issuer()).about().getAuthorizationEndpointURI())
                    .state(new State(trip.text()))
                    .nonce(new Nonce(trip.state().nonce()))
                    .codeChallenge(new CodeVerifier(trip.state().verifier()), CodeChallengeMethod.S256)
                    .acrValues(acrValues(trip))
                    .build()
                    .toURI();
        } catch (ProviderException away) {
            throw away(away);
        }
    }

    private static List<ACR> acrValues(SignOnTrip trip) {
        return trip.acrValues().isEmpty()
                ? null
                : trip.acrValues().stream().map(ACR::new).toList();
    }

    /**
     * Takes what a browser brings back.
     *
     * @throws RuleViolation if the person is not let in
     */
    public SignOnOutcome answer(@Valid @NotNull SignOnAnswer answer) {
        limit.require(Limit.SIGN_ON, answer.address());
        SignOnTrip trip = recorder.end(answer.browser(), answer.state()).orElseThrow(() -> refused("state"));
        if (!trip.state().organization().toString().equals(answer.organization())) {
            throw refused("address"); // of another provider: it sent its own answer with our state
        }
        try {
            ProviderDocuments documents = directory.of(trip.question().issuer());
            requireIssuer(answer, trip, documents);
            if (answer.code() == null) {
                throw new RuleViolation("signon.cancelled");
            }
            if (answer.code().isEmpty() || answer.code().length() > LONGEST_CODE) {
                throw refused("code");
            }
            JWT token = OIDCTokenResponse.parse(codes.send(
                            trip.question(),
                            documents,
                            new AuthorizationCode(answer.code()),
                            trip.state().verifier()))
                    .getOIDCTokens()
                    .getIDToken();
            ProvedIdentity identity = tokens.read(
                    trip.state().organization(),
                    trip.question(),
                    trip.settings(),
                    trip.state().nonce(),
                    token);
            return recorder.enter(identity, answer, trip.state().continueTo());
        } catch (ParseException | IllegalArgumentException notAToken) {
            throw refused("code");
        } catch (RefusedTokenException wrong) {
            throw refused("token");
        } catch (ProviderException away) {
            throw away(away);
        }
    }

    /** Else one provider could send the answer of another one (RFC 9207). */
    private static void requireIssuer(SignOnAnswer answer, SignOnTrip trip, ProviderDocuments documents) {
        boolean wanted = documents.about().supportsAuthorizationResponseIssuerParam();
        if (answer.issuer() == null
                ? wanted
                : !answer.issuer().equals(trip.question().issuer())) {
            throw refused("issuer");
        }
    }

    /**
     * A provider says that somebody signed out there.
     *
     * @param address the client address, for limits
     * @return false if it is not one of ours, or what it sent is not right
     */
    public boolean signOut(@NotNull String logoutToken, @NotNull String address) {
        limit.require(Limit.SIGN_OUT_THERE, address);
        try {
            JWT token = TokenReader.parse(logoutToken);
            String issuer = token.getJWTClaimsSet().getIssuer();
            List<String> audience = token.getJWTClaimsSet().getAudience();
            if (issuer == null) {
                return refusedSignOut();
            }
            // Nothing is fetched for an issuer that no owner named.
            for (ProviderQuestion question : recorder.questions(issuer)) {
                if (audience.contains(question.clientId())) {
                    recorder.signOut(over(question, tokens.signedOut(question, token)));
                    return true;
                }
            }
            return refusedSignOut();
        } catch (RefusedTokenException | ProviderException | java.text.ParseException wrong) {
            return refusedSignOut();
        }
    }

    private static ProvedSignOut over(ProviderQuestion question, LogoutTokenClaimsSet claims) {
        String issuer = question.issuer();
        return new ProvedSignOut(
                issuer,
                question.clientId(),
                claims.getSubject() == null
                        ? null
                        : ProvedIdentity.hash(issuer, claims.getSubject().getValue()),
                claims.getSessionID() == null
                        ? null
                        : ProvedIdentity.hash(issuer, claims.getSessionID().getValue()),
                claims.getIssueTime().toInstant());
    }

    private static boolean refusedSignOut() {
        SecurityLog.warn("sign-on.sign-out-refused");
        return false;
    }

    private static RuleViolation refused(String reason) {
        SecurityLog.warn("sign-on.refused", "reason", reason);
        return new RuleViolation("signon.refused");
    }

    private static RuleViolation away(ProviderException away) {
        SecurityLog.warn("sign-on.refused", "reason", away.problem().name());
        return new RuleViolation("signon.away");
    }
}
