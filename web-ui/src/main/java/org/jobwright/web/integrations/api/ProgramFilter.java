package org.jobwright.web.integrations.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.services.integrations.tokens.SignedInProgram;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.web.shared.api.ApiRefusal;
import org.jobwright.web.shared.api.CurrentProgram;

/**
 * Lets in programs with a token, as far as its scopes and their limits go, and tells them what is left. The services check
 * the scopes again: each is a role of the caller.
 */
@Provider
@ForPrograms
@Priority(Priorities.AUTHENTICATION)
public class ProgramFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int UNAUTHORIZED = 401;
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String RUNNING = ProgramFilter.class.getName();

    @Inject
    private CurrentProgram current;

    @Inject
    private ProgramTraffic traffic;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        SignedInProgram program = current.get().orElseThrow(() -> new WebApplicationException(UNAUTHORIZED));
        traffic.begin(program);
        request.setProperty(RUNNING, program);
        ForPrograms needs = resource.getResourceMethod().getAnnotation(ForPrograms.class);
        for (ApiScope scope : needs == null ? new ApiScope[0] : needs.value()) {
            if (!program.scopes().contains(scope)) {
                throw new ApiRefusal(403, "integrations.scope-missing", scope.role());
            }
        }
        if (!READING.contains(request.getMethod())) {
            traffic.change(program);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
        if (response.getStatus() == UNAUTHORIZED) {
            boolean sent = request.getHeaderString("Authorization") != null;
            response.getHeaders().putSingle("WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        current.get().ifPresent(program -> tell(program, response));
        if (request.getProperty(RUNNING) instanceof SignedInProgram program) {
            request.removeProperty(RUNNING);
            traffic.end(program);
        }
    }

    /** As in the draft of the IETF (draft-ietf-httpapi-ratelimit-headers). */
    private void tell(SignedInProgram program, ContainerResponseContext response) {
        LocalRateLimit.Left left = traffic.left(program);
        response.getHeaders()
                .putSingle(
                        "RateLimit-Policy",
                        "\"default\";q=" + Limit.API_TOKEN.most() + ";w="
                                + Limit.API_TOKEN.window().toSeconds());
        response.getHeaders()
                .putSingle(
                        "RateLimit",
                        "\"default\";r=" + left.requests() + ";t="
                                + left.until().toSeconds());
    }
}
