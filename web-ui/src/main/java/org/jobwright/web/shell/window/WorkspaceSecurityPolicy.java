package org.jobwright.web.shell.window;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The content security policy of the workspaces: only scripts in this response run. Vaadin 25.2 needs eval and inline
 * styles; both are recorded as deviations in docs/security-decisions.md.
 */
class WorkspaceSecurityPolicy implements IndexHtmlRequestListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        response.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; "
                                + "form-action 'self'; img-src 'self' data:; font-src 'self' data:; "
                                + "script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'; "
                                + "style-src 'self' 'unsafe-inline'; report-uri /policy-reports");
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }
}
