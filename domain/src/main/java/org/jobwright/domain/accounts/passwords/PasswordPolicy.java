package org.jobwright.domain.accounts.passwords;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * Which passwords are accepted: long ones, of any characters, that are not the first guesses of an attacker. There is
 * no rule about upper case, digits or signs, and passwords do not expire (NIST SP 800-63B).
 */
public final class PasswordPolicy {

    public static final int MIN_LENGTH = 15;
    public static final int MAX_LENGTH = 128;

    private static final int SHORTEST_PERSONAL_WORD = 4;
    private static final String SITE = "jobwright";

    private PasswordPolicy() {}

    /**
     * What is wrong with a password for this person, if anything.
     *
     * @param field the name of the field that shows the problem
     */
    public static Optional<FieldProblem> check(String field, String password, EmailAddress email, String displayName) {
        String text = password == null ? "" : password;
        int length = text.codePointCount(0, text.length());
        if (length < MIN_LENGTH) {
            return problem(field, "accounts.password.too-short", MIN_LENGTH);
        }
        if (length > MAX_LENGTH) {
            return problem(field, "accounts.password.too-long", MAX_LENGTH);
        }
        String letters = lettersAndDigits(text);
        if (isRepetition(text) || isSequence(text)) {
            return problem(field, "accounts.password.pattern");
        }
        if (CommonPasswords.explain(letters)) {
            return problem(field, "accounts.password.common");
        }
        if (personalWords(email, displayName).anyMatch(letters::contains)) {
            return problem(field, "accounts.password.personal");
        }
        return Optional.empty();
    }

    private static Optional<FieldProblem> problem(String field, String code, Object... arguments) {
        return Optional.of(FieldProblem.of(field, code, arguments));
    }

    private static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** One piece repeated: {@code aaaaaaaaaaaaaaa}, {@code abcabcabcabcabc}, {@code secretsecretsecret}. */
    private static boolean isRepetition(String text) {
        for (int period = 1; period <= text.length() / 2; period++) {
            if (text.regionMatches(true, period, text, 0, text.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** More than half of the characters follow their neighbour up, down or unchanged: {@code 123456789012345}. */
    private static boolean isSequence(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1) {
                steps++;
            }
        }
        return steps * 2 > text.length();
    }

    private static Stream<String> personalWords(EmailAddress email, String displayName) {
        String mailbox = email.value().substring(0, email.value().indexOf('@'));
        Stream<String> words = Stream.concat(
                Stream.of(SITE, mailbox), Stream.of((displayName == null ? "" : displayName).split("\\s+", -1)));
        return words.map(PasswordPolicy::lettersAndDigits).filter(word -> word.length() >= SHORTEST_PERSONAL_WORD);
    }
}
