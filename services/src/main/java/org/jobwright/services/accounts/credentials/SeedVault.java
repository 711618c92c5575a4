package org.jobwright.services.accounts.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.credentials.AuthenticatorSeed;

/**
 * Encrypts the seeds of authenticator apps with AES-256-GCM, bound to the account, with a key that the launcher keeps
 * outside the database: a copy of the database alone produces no codes.
 */
@ApplicationScoped
class SeedVault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    String seal(AuthenticatorSeed seed, AccountId account) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, seed.bytes(), account);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * Decrypts a seed.
     *
     * @throws IllegalStateException if it was encrypted with another key, or for another account
     */
    AuthenticatorSeed open(String sealed, AccountId account) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[bytes.length - NONCE_BYTES];
        ByteBuffer.wrap(bytes).get(nonce).get(rest);
        return new AuthenticatorSeed(run(Cipher.DECRYPT_MODE, nonce, rest, account));
    }

    private static byte[] run(int mode, byte[] nonce, byte[] bytes, AccountId account) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seed was sealed under another key", e);
        }
    }

    private static SecretKeySpec key() throws GeneralSecurityException {
        String key = System.getProperty("jobwright.factors.key", "");
        if (key.isEmpty()) {
            throw new IllegalStateException("jobwright.factors.key is not set");
        }
        byte[] bits = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(bits, "AES");
    }
}
