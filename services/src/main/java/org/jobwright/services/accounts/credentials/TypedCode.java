package org.jobwright.services.accounts.credentials;

import jakarta.validation.constraints.NotNull;

/** A typed code: six digits of an authenticator app, or a recovery code. Spaces are ignored. */
public record TypedCode(@NotNull String code) {

    private static final int LONGEST = 100;

    public TypedCode {
        code = code == null
                ? ""
                : code.substring(0, Math.min(code.length(), LONGEST)).replace(" ", "");
    }

    /** Without the code, so that it never reaches a log. */
    @Override
    public String toString() {
        return "TypedCode";
    }
}
