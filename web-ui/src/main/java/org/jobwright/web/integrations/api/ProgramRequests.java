package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.calls.ProgramCalls;
import org.jobwright.web.shared.api.ApiRefusal;

/** Requests that must be carried out once: each carries the header {@code Idempotency-Key}. */
@RequestScoped
public class ProgramRequests {

    /** Bare, or quoted as in the draft of the IETF (draft-ietf-httpapi-idempotency-key-header). */
    private static final Pattern KEY = Pattern.compile("\"[!#-~ ]{1,255}\"|[!#-~]{1,255}");

    @Inject
    private ProgramCalls calls;

    @Inject
    private HttpServletRequest request;

    /**
     * Carries out the request, or answers as it did before.
     *
     * @param present writes what it is about, as that is now
     */
    public Response once(byte[] body, Function<KeptAnswer, Response> present, Supplier<KeptAnswer> command) {
        KeptAnswer answer = calls.once(key(), hash(body), command);
        Response response = present.apply(answer);
        return answer.repeated()
                ? Response.fromResponse(response)
                        .header("Idempotency-Replayed", "true")
                        .build()
                : response;
    }

    private String key() {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            throw new ApiRefusal(400, "integrations.call.key-missing");
        }
        if (!KEY.matcher(key).matches()) {
            throw new ApiRefusal(400, "integrations.call.key-malformed");
        }
        return key.startsWith("\"") ? key.substring(1, key.length() - 1) : key;
    }

    private String hash(byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String head = request.getMethod() + " " + request.getRequestURI() + "\n" + request.getHeader("If-Match") + "\n";
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body == null ? new byte[0] : body);
        return Sha256.hex(all.toByteArray());
    }
}
