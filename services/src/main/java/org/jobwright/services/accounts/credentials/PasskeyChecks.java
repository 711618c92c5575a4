package org.jobwright.services.accounts.credentials;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.domain.accounts.credentials.PasskeyCredential;

/**
 * Checks that a browser's response is genuine: signed here, with this passkey, for this challenge, by someone who
 * unlocked the authenticator (WebAuthn 3, sections 7.1 and 7.2). Everything else is refused in the same way.
 */
@ApplicationScoped
class PasskeyChecks {

    private static final Logger LOG = Logger.getLogger(PasskeyChecks.class);

    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_CREDENTIAL_ID = 1023;
    private static final Set<AuthenticatorTransport> TRANSPORTS = Set.of(
            AuthenticatorTransport.USB,
            AuthenticatorTransport.NFC,
            AuthenticatorTransport.BLE,
            AuthenticatorTransport.SMART_CARD,
            AuthenticatorTransport.HYBRID,
            AuthenticatorTransport.INTERNAL);

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final PasskeySite site;

    PasskeyChecks() {
        this(PasskeySite.here());
    }

    PasskeyChecks(PasskeySite site) {
        this.site = site;
    }

    /**
     * The passkey that a browser created for our challenge.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation {@code accounts.passkey.refused}
     */
    PasskeyCredential created(String json, String challenge) {
        requireShort(json);
        RegistrationData data = genuine(() -> webAuthn.verifyRegistrationResponseJSON(
                json, new RegistrationParameters(site.asking(challenge), PasskeySite.ALGORITHMS, true)));
        AuthenticatorData<?> said = data.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData credential = said.getAttestedCredentialData();
        if (credential.getCredentialId().length > LONGEST_CREDENTIAL_ID) {
            throw Passkey.refused();
        }
        return new PasskeyCredential(
                PasskeySite.text(credential.getCredentialId()),
                PasskeySite.text(keyOf(credential)),
                said.getSignCount(),
                known(data.getTransports()),
                said.isFlagBE(),
                said.isFlagBS());
    }

    /**
     * Parses a signed response, without checking it yet.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation {@code accounts.passkey.refused}
     */
    AuthenticationData read(String json) {
        requireShort(json);
        return genuine(() -> webAuthn.parseAuthenticationResponseJSON(json));
    }

    /** The id of the passkey that signed, in base64url. */
    static String credentialId(AuthenticationData signed) {
        return PasskeySite.text(signed.getCredentialId());
    }

    /**
     * Checks that a passkey signed our challenge on this site, for its person.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation {@code accounts.passkey.refused}
     */
    void check(AuthenticationData signed, Passkey passkey, String challenge) {
        byte[] handle = signed.getUserHandle();
        if (handle != null && !MessageDigest.isEqual(handle, HexFormat.of().parseHex(passkey.getUserHandle()))) {
            throw Passkey.refused();
        }
        genuine(() -> webAuthn.verify(
                signed, new AuthenticationParameters(site.asking(challenge), record(passkey), null, true)));
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.isBackupEligible(),
                passkey.isBackedUp(),
                passkey.getSignatureCounter(),
                credentials.convert(attested(
                        PasskeySite.bytes(passkey.getCredentialId()), PasskeySite.bytes(passkey.getPublicKey()))),
                null,
                null,
                null,
                PasskeySite.transports(passkey));
    }

    // Attested credential data (WebAuthn 3, section 6.5.2): model, length of the id, id, key. The model is not stored.
    private byte[] keyOf(AttestedCredentialData credential) {
        byte[] all = credentials.convert(credential);
        int head = AAGUID.ZERO.getBytes().length + Short.BYTES + credential.getCredentialId().length;
        return Arrays.copyOfRange(all, head, all.length);
    }

    private static byte[] attested(byte[] id, byte[] key) {
        byte[] model = AAGUID.ZERO.getBytes();
        return ByteBuffer.allocate(model.length + Short.BYTES + id.length + key.length)
                .put(model)
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
    }

    private static Set<String> known(Set<AuthenticatorTransport> transports) {
        return transports == null
                ? Set.of()
                : transports.stream()
                        .filter(TRANSPORTS::contains)
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet());
    }

    private static void requireShort(String json) {
        if (json.length() > LONGEST_ANSWER) {
            throw Passkey.refused();
        }
    }

    /** The library throws many exceptions for what it cannot read or does not trust; here all of them are refusals. */
    private static <T> T genuine(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            LOG.debug("a passkey was refused", e);
            throw Passkey.refused();
        }
    }
}
