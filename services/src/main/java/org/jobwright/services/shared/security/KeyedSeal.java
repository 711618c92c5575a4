package org.jobwright.services.shared.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets that we have to read again with AES-256-GCM, bound to what they belong to, with the key that the launcher
 * keeps outside the database: a copy of the database alone opens none of them.
 */
public final class KeyedSeal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private KeyedSeal() {}

    /**
     * Encrypts a secret, so that it opens only for the same owner.
     *
     * @param owner the id of what it belongs to
     */
    public static String seal(byte[] secret, Object owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * Decrypts a secret.
     *
     * @throws IllegalStateException if it was encrypted with another key, or belongs to something else
     */
    public static byte[] open(String sealed, Object owner) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[bytes.length - NONCE_BYTES];
        ByteBuffer.wrap(bytes).get(nonce).get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private static byte[] run(int mode, byte[] nonce, byte[] bytes, Object owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was sealed under another key", e);
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
