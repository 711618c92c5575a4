package org.jobwright.web.accounts.signin;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.accounts.credentials.PasskeyChallenge;
import org.jobwright.web.shared.api.ApiJson;

/** A challenge as {@code assets/passkeys.js} reads it. */
public final class PasskeyJson {

    private PasskeyJson() {}

    public static Response.ResponseBuilder of(PasskeyChallenge challenge) {
        return Response.ok(ApiJson.write(challenge), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store");
    }
}
