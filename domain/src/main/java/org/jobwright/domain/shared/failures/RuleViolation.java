package org.jobwright.domain.shared.failures;

import java.util.List;

/**
 * A rule of the product refuses a command. Carries a stable code such as {@code jobs.title.too-long} and its arguments;
 * the web turns both into a sentence in the reader's language.
 */
public class RuleViolation extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    public RuleViolation(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The key of the message, without the prefix {@code violation.}. */
    public String getCode() {
        return code;
    }

    public List<Object> getArguments() {
        return arguments == null ? List.of() : arguments;
    }
}
