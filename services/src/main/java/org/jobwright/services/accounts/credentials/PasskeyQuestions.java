package org.jobwright.services.accounts.credentials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.credentials.Passkey;

/**
 * The WebAuthn options for browsers, as JSON. User verification is always required, because a passkey replaces two
 * factors; attestation is not, because every authenticator is welcome.
 */
@ApplicationScoped
class PasskeyQuestions {

    private static final String NAME = "Jobwright";
    private static final String REQUIRED = "required";
    private static final String TYPE = "public-key";
    private static final long PATIENCE = PasskeySite.VALID_FOR.toMillis();

    private final JsonMapper json = new JsonMapper();
    private final PasskeySite site;

    PasskeyQuestions() {
        this(PasskeySite.here());
    }

    PasskeyQuestions(PasskeySite site) {
        this.site = site;
    }

    /**
     * The options for creating a passkey.
     *
     * @param userHandle 64 hexadecimal digits
     * @param known the person's passkeys, because an authenticator stores one per person
     */
    String creation(String challenge, Account account, String userHandle, List<Passkey> known) {
        return write(new Creation(
                new RelyingParty(site.relyingParty(), NAME),
                new User(
                        PasskeySite.text(HexFormat.of().parseHex(userHandle)),
                        account.getEmail().value(),
                        account.getDisplayName()),
                challenge,
                PasskeySite.ALGORITHMS.stream()
                        .map(one -> new Algorithm(TYPE, one.getAlg().getValue()))
                        .toList(),
                PATIENCE,
                credentials(known),
                new Selection(REQUIRED, true, REQUIRED),
                "none"));
    }

    /** The options for signing; with any passkey of this site if none is given. */
    String request(String challenge, List<Passkey> known) {
        return write(new Request(challenge, PATIENCE, site.relyingParty(), credentials(known), REQUIRED));
    }

    private String write(Object question) {
        try {
            return json.writeValueAsString(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + question, e);
        }
    }

    private static List<Credential> credentials(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(passkey -> new Credential(TYPE, passkey.getCredentialId(), passkey.getTransports()))
                .toList();
    }

    private record Creation(
            RelyingParty rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Credential> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {}

    private record Request(
            String challenge, long timeout, String rpId, List<Credential> allowCredentials, String userVerification) {}

    private record RelyingParty(String id, String name) {}

    private record User(String id, String name, String displayName) {}

    private record Algorithm(String type, long alg) {}

    private record Credential(String type, String id, Set<String> transports) {}

    private record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
