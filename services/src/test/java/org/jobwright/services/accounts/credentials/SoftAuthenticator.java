package org.jobwright.services.accounts.credentials;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/** An authenticator and its browser in software: creates key pairs and signs with them, and lies on demand. */
final class SoftAuthenticator {

    static final byte PRESENT = AuthenticatorData.BIT_UP;
    static final byte VERIFIED = (byte) (AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV);

    /** The kinds of keys it creates. */
    enum Kind {
        ES256,
        EDDSA,
        RS256,
        /** Larger than we accept. */
        ES384
    }

    private final ObjectConverter converter = new ObjectConverter();
    private final byte[] credentialId = new byte[32];
    private final Kind kind;
    private final KeyPair keys;

    String origin = "https://jobs.example";
    String relyingParty = "jobs.example";
    String userHandle;
    byte flags = VERIFIED;
    boolean crossOrigin;
    long counter;

    SoftAuthenticator(Kind kind) {
        this.kind = kind;
        new SecureRandom().nextBytes(credentialId);
        try {
            keys = generator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPairGenerator generator() throws GeneralSecurityException {
        KeyPairGenerator generator;
        switch (kind) {
            case EDDSA -> generator = KeyPairGenerator.getInstance("Ed25519");
            case RS256 -> {
                generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
            }
            default -> {
                generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec(kind == Kind.ES256 ? "secp256r1" : "secp384r1"));
            }
        }
        return generator;
    }

    String credentialId() {
        return PasskeySite.text(credentialId);
    }

    /** What a browser sends after creating a passkey. */
    String makes(String challenge) {
        AttestedCredentialData credential = new AttestedCredentialData(AAGUID.ZERO, credentialId, publicKey());
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data = new AuthenticatorData<>(
                sha256(relyingParty.getBytes(StandardCharsets.UTF_8)),
                (byte) (flags | AuthenticatorData.BIT_AT),
                counter,
                credential);
        byte[] attestation = new AttestationObjectConverter(converter)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal","martian"]}}""".formatted(
                        credentialId(),
                        PasskeySite.text(clientData("webauthn.create", challenge)),
                        PasskeySite.text(attestation));
    }

    /** What a browser sends after signing. */
    String signs(String challenge) throws GeneralSecurityException {
        AuthenticatorData<AuthenticationExtensionAuthenticatorOutput> data =
                new AuthenticatorData<>(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)), flags, counter);
        byte[] authenticatorData = new AuthenticatorDataConverter(converter).convert(data);
        byte[] clientData = clientData("webauthn.get", challenge);
        Signature signature = Signature.getInstance(
                switch (kind) {
                    case ES256 -> "SHA256withECDSA";
                    case ES384 -> "SHA384withECDSA";
                    case EDDSA -> "Ed25519";
                    case RS256 -> "SHA256withRSA";
                });
        signature.initSign(keys.getPrivate());
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(authenticatorData);
        signed.writeBytes(sha256(clientData));
        signature.update(signed.toByteArray());
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s","userHandle":%5$s}}""".formatted(
                        credentialId(),
                        PasskeySite.text(clientData),
                        PasskeySite.text(authenticatorData),
                        PasskeySite.text(signature.sign()),
                        userHandle == null ? "null" : '"' + userHandle + '"');
    }

    private COSEKey publicKey() {
        return switch (kind) {
            case ES256 -> EC2COSEKey.create(keys, COSEAlgorithmIdentifier.ES256);
            case ES384 -> EC2COSEKey.create(keys, COSEAlgorithmIdentifier.ES384);
            case EDDSA -> EdDSACOSEKey.create(keys, COSEAlgorithmIdentifier.EdDSA);
            case RS256 -> RSACOSEKey.create(keys, COSEAlgorithmIdentifier.RS256);
        };
    }

    private byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}""".formatted(type, challenge, origin, crossOrigin).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
