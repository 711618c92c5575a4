package org.jobwright.services.accounts.credentials;

import jakarta.validation.constraints.NotNull;

/** A code that somebody typed: six digits of an authenticator app, or a recovery code. Spaces do not matter. */
public record TypedCode(@NotNull String code) {

    private static final int LONGEST = 100;

    public TypedCode {
        code = code == null
                ? ""
                : code.substring(0, Math.min(code.length(), LONGEST)).replace(" ", "");
    }

    /** Without the code, so that it reaches no log. */
    @Override
    public String toString() {
        return "TypedCode";
    }
}
