package org.jobwright.web.shared.failures;

import jakarta.ws.rs.core.Response;
import org.jobwright.web.shared.api.ApiJson;

/**
 * A failure, for programs (RFC 9457).
 *
 * @param type always {@code about:blank}: the status gives the kind, the code the rule
 * @param code stable, such as {@code shared.too-many-requests}
 * @param reference the reference in the log; null if there is none
 */
record ProblemDetails(
        String type, String title, int status, String detail, String instance, String code, String reference) {

    static Response answer(int status, String title, String detail, String instance, String code, String reference) {
        return Response.status(status)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(ApiJson.write(
                        new ProblemDetails("about:blank", title, status, detail, instance, code, reference)))
                .build();
    }
}
