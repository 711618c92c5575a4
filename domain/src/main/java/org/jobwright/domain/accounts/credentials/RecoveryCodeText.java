package org.jobwright.domain.accounts.credentials;

import java.security.SecureRandom;
import java.util.Locale;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;

/**
 * A recovery code for people: 16 letters and digits in groups of four, without characters that look alike. Almost 80
 * random bits, so that none can be found from its hash.
 */
public record RecoveryCodeText(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /** Reads what was typed, ignoring case, spaces and kinds of dashes. */
    public RecoveryCodeText {
        value = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    public static RecoveryCodeText next() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new RecoveryCodeText(text.toString());
    }

    /** Whether it looks like a code; anything else need not be looked up. */
    public boolean isComplete() {
        return value.length() == LENGTH;
    }

    /** What is stored: different for each account, so that one guess does not test all accounts. */
    public String hash(AccountId account) {
        return new Secret("recovery-code:" + account + ":" + value).hash();
    }

    /** For reading: {@code abcd-efgh-jkmn-pqrs}. */
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Not the code, so that it never reaches a log. */
    @Override
    public String toString() {
        return "RecoveryCodeText";
    }
}
