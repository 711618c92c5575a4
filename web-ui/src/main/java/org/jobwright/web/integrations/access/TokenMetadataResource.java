package org.jobwright.web.integrations.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.http.BaseUrl;

/** What libraries for OAuth ask before they ask for a token (RFC 8414). */
@Path("/.well-known/oauth-authorization-server")
@RequestScoped
public class TokenMetadataResource {

    @Inject
    private RevalidatedAnswers answers;

    @Context
    private Request request;

    @GET
    public Response metadata() {
        return answers.json(
                request,
                Map.of(
                        "issuer",
                        BaseUrl.get(),
                        "token_endpoint",
                        BaseUrl.get() + TokenResource.PATH,
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "client_secret_post"),
                        "grant_types_supported",
                        List.of("client_credentials"),
                        "response_types_supported",
                        List.of(),
                        "scopes_supported",
                        Stream.of(ApiScope.values()).map(ApiScope::role).toList()));
    }
}
