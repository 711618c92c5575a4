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

    /** While it is away, what it said before still counts for so long. */
    private static final Duration OLD = Duration.ofHours(1);

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

    /**
     * Of one issuer. One request fetches; those that come meanwhile get the former documents, or hear that the provider is
     * away. Nobody waits for a provider but those who ask it.
     */
    private final class Known {

        private ProviderDocuments documents;
        private ProviderProblem problem;
        private Instant failedAt;
        private boolean fetching;

        private ProviderDocuments get(String issuer, String keyId) throws ProviderException {
            ProviderDocuments former = begin(keyId);
            if (former != null) {
                return former;
            }
            try {
                return end(fetch(issuer, clock.instant()), null);
            } catch (ProviderException failure) {
                ProviderDocuments old = end(null, failure.problem());
                if (old != null && old.hasKey(keyId)) {
                    return old;
                }
                throw failure;
            } catch (RuntimeException unexpected) {
                end(null, ProviderProblem.NOT_REACHED);
                throw unexpected;
            }
        }

        /** What is known; null if this request is to fetch it. */
        private synchronized ProviderDocuments begin(String keyId) throws ProviderException {
            Instant now = clock.instant();
            boolean usable =
                    documents != null && documents.fetchedAt().plus(OLD).isAfter(now);
            boolean fresh = usable
                    && documents.fetchedAt().plus(KEPT).isAfter(now)
                    && (documents.hasKey(keyId)
                            || documents.fetchedAt().plus(KEYS_ASKED_AGAIN).isAfter(now));
            boolean away = problem != null && failedAt.plus(AWAY).isAfter(now);
            if (fresh || usable && (fetching || away)) {
                return documents;
            }
            if (fetching || away) {
                throw new ProviderException(away ? problem : ProviderProblem.NOT_REACHED);
            }
            fetching = true;
            return null;
        }

        /** What can be used from now on: the new documents, or the former ones if they are not too old. */
        private synchronized ProviderDocuments end(ProviderDocuments fetched, ProviderProblem failure) {
            Instant now = clock.instant();
            fetching = false;
            problem = failure;
            failedAt = failure == null ? null : now;
            if (fetched != null) {
                documents = fetched;
            }
            return documents != null && documents.fetchedAt().plus(OLD).isAfter(now) ? documents : null;
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
