package org.jobwright.services.accounts.passwords;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password hashed with PBKDF2, as before Argon2id: {@code PBKDF2WithHmacSHA256:iterations:salt:hash}. No new ones are
 * made; each is replaced when its person signs in.
 */
record Pbkdf2Hash(int iterations, String salt, String hash) implements PasswordHash {

    static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    private static final int HASH_BITS = 256;

    static Pbkdf2Hash parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
            throw new IllegalArgumentException("not a hash of " + ALGORITHM);
        }
        return new Pbkdf2Hash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    @Override
    public boolean matches(String password) {
        byte[] again = derive(password, Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(again, Base64.getDecoder().decode(hash));
    }

    @Override
    public boolean isWeak() {
        return true;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            key.clearPassword();
        }
    }
}
