package org.jobwright.services.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password after PBKDF2, with everything that is needed to check it again. As text
 * {@code PBKDF2WithHmacSHA256:iterations:salt:hash}, the format that Jakarta Security writes too. Its own bean is not
 * used: in an EAR the server offers it to the module with the pages only.
 */
record PasswordHash(int iterations, String salt, String hash) {

    /** What OWASP names for PBKDF2 with SHA-256. */
    static final int ITERATIONS = 600_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordHash of(String password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(iterations, encode(salt), encode(derive(password, salt, iterations)));
    }

    static PasswordHash parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
            throw new IllegalArgumentException("not a hash of " + ALGORITHM);
        }
        return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    boolean matches(String password) {
        byte[] again = derive(password, Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(again, Base64.getDecoder().decode(hash));
    }

    /** Made with weaker parameters than today's. */
    boolean isWeak() {
        return iterations < ITERATIONS;
    }

    @Override
    public String toString() {
        return ALGORITHM + ":" + iterations + ":" + salt + ":" + hash;
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

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
