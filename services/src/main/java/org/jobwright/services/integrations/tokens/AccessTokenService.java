package org.jobwright.services.integrations.tokens;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.TokenText;
import org.jobwright.services.integrations.tokens.AccessTokens.Granted;

/**
 * OAuth 2.0 for programs that do not send their token with each request (RFC 6749, client credentials): the token is the
 * secret of a client, its first characters are the client's name, and the answer is an access token for minutes.
 */
@Stateless
@PermitAll
public class AccessTokenService {

    /** What the library wants to know of an address, and does not use. */
    private static final URI HERE = URI.create("https://token.invalid/");

    @Inject
    private ProgramSignIn programs;

    @Inject
    private Clock clock;

    /**
     * A request to the token endpoint.
     *
     * @param contentType null without one, like {@code authorization}
     * @param address from where it was sent
     */
    public record Request(
            String contentType,
            String authorization,
            @NotNull String body,
            @NotNull String address) {}

    /**
     * The answer to one: as OAuth has it, also a refusal.
     *
     * @param status of HTTP
     * @param body JSON
     */
    public record Answer(int status, String body) {}

    /** Hands out an access token, or says why not. */
    public Answer answer(@NotNull Request request) {
        TokenResponse response;
        try {
            response = grant(read(request), request.address());
        } catch (ParseException refused) {
            ErrorObject error = refused.getErrorObject();
            response = new TokenErrorResponse(error == null ? OAuth2Error.INVALID_REQUEST : error);
        }
        HTTPResponse answer = response.toHTTPResponse();
        return new Answer(answer.getStatusCode(), answer.getBody());
    }

    /** The library takes the first of several values, and the header before the body; OAuth refuses both (3.2, 2.3). */
    private static TokenRequest read(Request request) throws ParseException {
        HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST, HERE);
        if (request.contentType() != null) {
            http.setContentType(request.contentType());
        }
        http.setAuthorization(request.authorization());
        http.setBody(request.body());
        TokenRequest read;
        try {
            read = TokenRequest.parse(http);
        } catch (
                IllegalArgumentException
                        unspeakable) { // it names what it found, also where OAuth forbids the characters
            throw refusal(OAuth2Error.INVALID_REQUEST);
        }
        Map<String, List<String>> parameters = http.getBodyAsFormParameters();
        boolean saysSecretTwice = request.authorization() != null && parameters.containsKey("client_secret");
        if (saysSecretTwice || parameters.values().stream().anyMatch(values -> values.size() > 1)) {
            throw refusal(OAuth2Error.INVALID_REQUEST);
        }
        return read;
    }

    private TokenResponse grant(TokenRequest request, String address) throws ParseException {
        if (!request.getAuthorizationGrant().getType().equals(GrantType.CLIENT_CREDENTIALS)) {
            throw refusal(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        }
        SignedInProgram program = client(request, address).orElseThrow(() -> refusal(OAuth2Error.INVALID_CLIENT));
        Granted granted = new Granted(program.token(), scopes(request.getScope(), program));
        return new AccessTokenResponse(new Tokens(
                new BearerAccessToken(
                        AccessTokens.sign(granted, clock.instant()),
                        AccessTokens.LIFE.toSeconds(),
                        Scope.parse(AccessTokens.names(granted.scopes()))),
                null));
    }

    private Optional<SignedInProgram> client(TokenRequest request, String address) {
        return request.getClientAuthentication() instanceof PlainClientSecret client
                ? TokenText.read(client.getClientSecret().getValue())
                        .filter(text ->
                                text.prefix().equals(client.getClientID().getValue()))
                        .flatMap(text -> programs.resolve(text.secret().value(), address))
                : Optional.empty();
    }

    /** Those that were asked for; without any, all of the token. */
    private static List<ApiScope> scopes(Scope asked, SignedInProgram program) throws ParseException {
        if (asked == null || asked.isEmpty()) {
            return program.scopes();
        }
        List<ApiScope> granted = program.scopes().stream()
                .filter(scope -> asked.contains(scope.role()))
                .toList();
        if (granted.size() < asked.size()) {
            throw refusal(OAuth2Error.INVALID_SCOPE);
        }
        return granted;
    }

    private static ParseException refusal(ErrorObject error) {
        return new ParseException(error.getDescription(), error);
    }
}
