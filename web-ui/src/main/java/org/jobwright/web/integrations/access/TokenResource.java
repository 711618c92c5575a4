package org.jobwright.web.integrations.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jobwright.services.integrations.tokens.AccessTokenService;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/** The token endpoint (RFC 6749, 3.2). What it answers is OAuth's, also what it refuses. */
@Path(TokenResource.PATH)
@RequestScoped
public class TokenResource {

    static final String PATH = "/api/v1/token";

    /** In bytes, many times what a request needs. What is longer is no request. */
    private static final int MAX_BODY = 8192;

    private static final int UNAUTHORIZED = 401;

    @Inject
    private AccessTokenService tokens;

    @Inject
    private RateLimit limit;

    @Inject
    private SiteRequest visit;

    @POST
    public Response token(
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Authorization") String authorization,
            InputStream body)
            throws IOException {
        limit.require(Limit.API_CLIENT, visit.address());
        byte[] read = body.readNBytes(MAX_BODY + 1);
        AccessTokenService.Answer answer = tokens.answer(new AccessTokenService.Request(
                contentType,
                authorization,
                read.length > MAX_BODY ? "" : new String(read, StandardCharsets.UTF_8),
                visit.address()));
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(answer.body());
        return answer.status() == UNAUTHORIZED
                ? response.header("WWW-Authenticate", "Basic realm=\"api\"").build()
                : response.build();
    }
}
