package org.jobwright.services.accounts;

import java.util.Optional;
import org.jobwright.domain.accounts.passwords.PasswordPolicy;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.NameText;

/** Reads what people type into the account forms. */
public final class AccountInput {

    private AccountInput() {}

    /** The address in a field, or a problem at this field. */
    public static EmailAddress email(String field, String text) {
        try {
            return new EmailAddress(text);
        } catch (RuleViolation invalid) {
            throw new InvalidInput(FieldProblem.of(field, invalid.getCode()));
        }
    }

    /** The address, if it is one. */
    public static Optional<EmailAddress> email(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (RuleViolation invalid) {
            return Optional.empty();
        }
    }

    /** Refuses a name with line breaks or web addresses in it. */
    public static void requirePlainName(String field, String name) {
        if (!NameText.isPlain(name.strip())) {
            throw new InvalidInput(FieldProblem.of(field, "accounts.name.not-plain"));
        }
    }

    /** Refuses a password that the policy does not accept. */
    public static void requireGoodPassword(String field, String password, EmailAddress email, String displayName) {
        PasswordPolicy.check(field, password, email, displayName).ifPresent(problem -> {
            throw new InvalidInput(problem);
        });
    }
}
