package org.jobwright.services.accounts.passwords;

/** A password after a slow hash, with everything that is needed to check it again. */
sealed interface PasswordHash permits Argon2Hash, Pbkdf2Hash {

    /** Reads what is stored, of whatever kind it is. */
    static PasswordHash parse(String text) {
        return text.startsWith(Pbkdf2Hash.ALGORITHM) ? Pbkdf2Hash.parse(text) : Argon2Hash.parse(text);
    }

    boolean matches(String password);

    /** Made in a weaker way than a new one would be. */
    boolean isWeak();
}
