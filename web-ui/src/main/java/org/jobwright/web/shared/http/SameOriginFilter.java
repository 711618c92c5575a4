package org.jobwright.web.shared.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses requests that another site makes a browser send. Browsers send the origin of every POST; a client that sends
 * none is not a browser and has nobody's cookie. Methods that the product does not use are refused too; those of programs
 * are used below {@code /api/} and {@code /scim/} only, where no cookie counts.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameOriginFilter extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> OF_PROGRAMS = Set.of("PUT", "PATCH", "DELETE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) && !isMessage(request)) {
            chain.doFilter(request, response);
        } else if (!request.getMethod().equals("POST") && !isOfProgram(request)) {
            // Without the error page, which would be requested with the same method and respond to OPTIONS with 200.
            response.setHeader("Allow", "GET, HEAD, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOfProgram(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        return OF_PROGRAMS.contains(request.getMethod()) && (path.startsWith("/api/") || path.startsWith("/scim/"));
    }

    /** Vaadin would accept a message of a window by GET as well. */
    private static boolean isMessage(HttpServletRequest request) {
        return "uidl".equals(request.getParameter("v-r"));
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || SiteOrigin.isOurs(origin, request.getScheme(), request.getHeader("Host"));
    }
}
