package org.jobwright.services.accounts.credentials;

import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.credentials.Passkey;

/**
 * The site of passkeys: the public origin of this instance, whose host is the relying party.
 *
 * @param origin with scheme and port, as browsers send it
 * @param relyingParty the host name to which passkeys are bound permanently
 */
record PasskeySite(Origin origin, String relyingParty) {

    /** How long a challenge is valid: people look for their phone. */
    static final Duration VALID_FOR = Duration.ofMinutes(5);

    static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    /** The site of this instance. */
    static PasskeySite here() {
        return at(URI.create(System.getProperty("jobwright.base.url", "http://localhost:8080")));
    }

    static PasskeySite at(URI site) {
        return new PasskeySite(new Origin(site.getScheme() + "://" + site.getAuthority()), site.getHost());
    }

    /** What a response to a challenge is checked against. */
    ServerProperty asking(String challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(relyingParty)
                .challenge(challenge(challenge))
                .build();
    }

    static DefaultChallenge challenge(String base64url) {
        return new DefaultChallenge(bytes(base64url));
    }

    static Set<AuthenticatorTransport> transports(Passkey passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::create)
                .collect(Collectors.toSet());
    }

    static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
