package org.jobwright.web.shell.limits;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.web.shared.http.CurrentPerson;

/**
 * Counts the cost of windows per account: opening one builds a whole view, and its messages are read and stored. Far
 * above manual use, and far below what affects others.
 */
@WebFilter(
        urlPatterns = {"/app/*", "/VAADIN/*"},
        asyncSupported = true)
public class WorkspaceTraffic extends HttpFilter {

    private static final int KILOBYTE = 1024;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient LocalRateLimit limit;

    @Inject
    private transient CurrentPerson person;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedInPerson> known = person.get();
        if (known.isPresent()) {
            try {
                count(request, known.get().account().toString());
            } catch (TooManyRequests later) {
                response.setHeader(
                        "Retry-After", Long.toString(later.getRetryAfter().toSeconds() + 1));
                response.sendError(TOO_MANY_REQUESTS);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void count(HttpServletRequest request, String account) {
        // A body without a length is refused (RequestSizeFilter), so this is the total.
        int kilobytes = Math.clamp(request.getContentLengthLong() / KILOBYTE, 0, Integer.MAX_VALUE - 1) + 1;
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        boolean isForFiles = request.getRequestURI().startsWith("/VAADIN/")
                || request.getRequestURI().startsWith("/app/VAADIN/");
        if (request.getMethod().equals("POST")) {
            boolean upload = isForFiles && query.isEmpty();
            limit.require(upload ? Limit.WORKSPACE_UPLOAD : Limit.WORKSPACE_MESSAGE, account, kilobytes);
        } else if (!isForFiles && (!query.contains("v-r=") || query.contains("v-r=init"))) {
            limit.require(Limit.WORKSPACE_WINDOW, account);
        }
    }
}
