package org.jobwright.services.signon.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.shared.text.OutgoingAddress;
import org.jobwright.domain.signon.ProviderProblem;
import org.jobwright.services.shared.outgoing.GuardedClient;

/**
 * The documents of providers, kept for ten minutes. A key that is not among them is asked for at most once a minute, so that
 * nobody makes us ask by inventing keys; a provider that is away is asked again after half a minute.
 */
@ApplicationScoped
public class ProviderDirectory {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEYS_ASKED_AGAIN = Duration.ofMinutes(1);
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final int MOST = 500;
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final Map<String, Known> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    private ProviderTransport transport;

    @Inject
    private Clock clock;

    /** The documents of an issuer. */
    public ProviderDocuments of(String issuer) throws ProviderException {
        return entry(issuer).get(issuer, null);
    }

    /** The same, with a key of this name if the provider has one. */
    public ProviderDocuments withKey(String issuer, String keyId) throws ProviderException {
        return entry(issuer).get(issuer, keyId);
    }

    /** Forgets what is known, because an owner tries the connection. */
    public ProviderDocuments anew(String issuer) throws ProviderException {
        synchronized (entries) {
            entries.remove(issuer);
        }
        return of(issuer);
    }

    private Known entry(String issuer) {
        synchronized (entries) {
            return entries.computeIfAbsent(issuer, first -> new Known());
        }
    }

    /** Of one issuer. Those who need it while it is fetched wait, and do not ask themselves. */
    private final class Known {

        private ProviderDocuments known;
        private ProviderProblem problem;
        private Instant failedAt;

        private synchronized ProviderDocuments get(String issuer, String keyId) throws ProviderException {
            Instant now = clock.instant();
            if (known != null
                    && known.fetchedAt().plus(KEPT).isAfter(now)
                    && (known.hasKey(keyId)
                            || known.fetchedAt().plus(KEYS_ASKED_AGAIN).isAfter(now))) {
                return known;
            }
            if (problem != null && failedAt.plus(AWAY).isAfter(now)) {
                throw new ProviderException(problem);
            }
            try {
                known = fetch(issuer, now);
                problem = null;
                return known;
            } catch (ProviderException failure) {
                problem = failure.problem();
                failedAt = now;
                throw failure;
            }
        }
    }

    private ProviderDocuments fetch(String issuer, Instant now) throws ProviderException {
        OIDCProviderMetadata about = about(issuer);
        try {
            JWKSet keys = JWKSet.parse(transport.get(about.getJWKSetURI())).toPublicJWKSet();
            if (keys.isEmpty()) {
                throw new ProviderException(ProviderProblem.NO_KEYS);
            }
            return new ProviderDocuments(about, keys, now);
        } catch (java.text.ParseException malformed) {
            throw new ProviderException(ProviderProblem.NO_KEYS, malformed);
        }
    }

    private OIDCProviderMetadata about(String issuer) throws ProviderException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            OIDCProviderMetadata about = OIDCProviderMetadata.parse(transport.get(URI.create(base + WELL_KNOWN)));
            if (!issuer.equals(about.getIssuer().getValue())) {
                throw new ProviderException(ProviderProblem.OTHER_ISSUER);
            }
            // People are sent to the one and secrets to the other.
            if (!isAllowed(about.getAuthorizationEndpointURI()) || !isAllowed(about.getTokenEndpointURI())) {
                throw new ProviderException(ProviderProblem.ADDRESS_REFUSED);
            }
            return about;
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new ProviderException(ProviderProblem.NOT_A_PROVIDER, malformed);
        }
    }

    private static boolean isAllowed(URI address) {
        return Optional.ofNullable(address)
                .flatMap(one -> OutgoingAddress.read(one.toString(), GuardedClient.LOOPBACK))
                .isPresent();
    }
}
