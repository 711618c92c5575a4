package org.jobwright.services.signon.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Exchanges the code that a browser brought back for what the provider says about its person. */
@ApplicationScoped
public class CodeExchange {

    @Inject
    private ProviderTransport transport;

    /**
     * Sends a code.
     *
     * @param verifier whose hash the provider got when the browser was sent there
     */
    public HTTPResponse send(
            ProviderQuestion question, ProviderDocuments documents, AuthorizationCode code, String verifier)
            throws ProviderException {
        return transport.post(new TokenRequest.Builder(
                        documents.about().getTokenEndpointURI(),
                        client(question, documents),
                        new AuthorizationCodeGrant(
                                code,
                                SignOnSite.here().answerAddress(question.organization()),
                                new CodeVerifier(verifier)))
                .build()
                .toHTTPRequest());
    }

    private static ClientAuthentication client(ProviderQuestion question, ProviderDocuments documents) {
        ClientID id = new ClientID(question.clientId());
        Secret secret = new Secret(question.clientSecret());
        List<ClientAuthenticationMethod> known = documents.about().getTokenEndpointAuthMethods();
        // Without a word about it, it is the first one.
        boolean basic = known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }
}
