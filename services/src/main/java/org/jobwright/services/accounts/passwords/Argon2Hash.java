package org.jobwright.services.accounts.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password hashed with Argon2id, by Bouncy Castle, which the server provides. As text in the usual form: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param kibibytes of memory
 * @param passes over it
 * @param lanes in parallel
 */
record Argon2Hash(int kibibytes, int passes, int lanes, String salt, String hash) implements PasswordHash {

    /** The first recommendation of OWASP: 19 MiB, two passes, one lane. */
    static final int KIBIBYTES = 19 * 1024;

    static final int PASSES = 2;
    static final int LANES = 1;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Argon2Hash of(String password) {
        return of(password, KIBIBYTES, PASSES, LANES);
    }

    static Argon2Hash of(String password, int kibibytes, int passes, int lanes) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = derive(password, salt, kibibytes, passes, lanes, HASH_BYTES);
        return new Argon2Hash(kibibytes, passes, lanes, encode(salt), encode(hash));
    }

    static Argon2Hash parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        return new Argon2Hash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4),
                parts.group(5));
    }

    @Override
    public boolean matches(String password) {
        byte[] known = Base64.getDecoder().decode(hash);
        byte[] again = derive(password, Base64.getDecoder().decode(salt), kibibytes, passes, lanes, known.length);
        return MessageDigest.isEqual(again, known);
    }

    @Override
    public boolean isWeak() {
        return kibibytes < KIBIBYTES || passes < PASSES;
    }

    @Override
    public String toString() {
        return "$argon2id$v=19$m=" + kibibytes + ",t=" + passes + ",p=" + lanes + "$" + salt + "$" + hash;
    }

    private static byte[] derive(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
