package org.jobwright.services.accounts.passwords;

/** A password after a slow hash, with everything needed to verify it. */
sealed interface PasswordHash permits Argon2Hash, Pbkdf2Hash {

    /** Parses a stored hash of any kind. */
    static PasswordHash parse(String text) {
        return text.startsWith(Pbkdf2Hash.ALGORITHM) ? Pbkdf2Hash.parse(text) : Argon2Hash.parse(text);
    }

    boolean matches(String password);

    /** Whether it is weaker than a new one would be. */
    boolean isWeak();
}
