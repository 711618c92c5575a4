package org.jobwright.services.signon;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.signon.ProviderProblem;
import org.jobwright.services.signon.oidc.CodeExchange;
import org.jobwright.services.signon.oidc.ProviderDirectory;
import org.jobwright.services.signon.oidc.ProviderDocuments;
import org.jobwright.services.signon.oidc.ProviderException;
import org.jobwright.services.signon.oidc.ProviderQuestion;

/** Tries a connection as far as it goes without a person: the documents, and a code that cannot be right. */
@ApplicationScoped
class ProviderTrial {

    private static final int UNAUTHORIZED = 401;

    @Inject
    private ProviderDirectory directory;

    @Inject
    private CodeExchange codes;

    /** What is wrong; empty if nothing is. */
    Optional<ProviderProblem> run(ProviderQuestion question) {
        try {
            ProviderDocuments documents = directory.anew(question.issuer());
            HTTPResponse answer = codes.send(
                    question,
                    documents,
                    new AuthorizationCode(Secret.next().value()),
                    Secret.next().value());
            return knowsUs(answer) ? Optional.empty() : Optional.of(ProviderProblem.CLIENT_REFUSED);
        } catch (ProviderException failure) {
            return Optional.of(failure.problem());
        }
    }

    /** A provider that knows the client says that the code is wrong; otherwise it says nothing about the code. */
    private static boolean knowsUs(HTTPResponse answer) {
        ErrorObject error = ErrorObject.parse(answer);
        return answer.getStatusCode() != UNAUTHORIZED
                && OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode());
    }
}
