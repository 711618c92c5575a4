package org.jobwright.services.signon;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.shared.Language;

/**
 * What a browser brings back from a provider.
 *
 * @param browser the secret of its cookie
 * @param organization whose provider it comes from, as the address of the answer says
 * @param code null if the provider did not let the person in
 * @param issuer who sent it, as the answer says; null if it does not
 * @param session the secret of the session in which the person is signed in already, if any
 * @param address the client address, for limits
 * @param device a description of the browser
 * @param language of the page, for a new account
 */
public record SignOnAnswer(
        @NotNull String browser,
        @NotNull String state,
        @NotNull String organization,
        String code,
        String issuer,
        @NotNull Optional<String> session,
        @NotNull String address,
        @NotNull String device,
        @NotNull Language language) {

    /** Without secrets, so that they never reach a log. */
    @Override
    public String toString() {
        return "SignOnAnswer";
    }
}
