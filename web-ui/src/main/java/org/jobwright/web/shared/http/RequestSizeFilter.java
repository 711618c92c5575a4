package org.jobwright.web.shared.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Refuses bodies larger than their target could need. Forms with files are read part by part and may be sent in any
 * way, and so may requests for an access token, which are read up to a size of their own: OAuth clients send them as they
 * like. Everywhere else a body must declare its size.
 *
 * <p>The target is the one that the server resolved, not the spelling of the address. A workspace treats any of its
 * addresses as a message if the query says so, so only addresses without a query accept a file there.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestSizeFilter extends HttpFilter {

    /**
     * A form of the site, or one message of a workspace window. The server reads this much before it assigns a thread
     * (4-web.cli).
     */
    public static final long MAX_MESSAGE = 256L * 1024;

    private static final String TOKENS = "/api/v1/token";

    private static final int LONGEST_ADDRESS = 16_000;

    private static final int LENGTH_UNKNOWN = -1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (addressLength(request) > LONGEST_ADDRESS) {
            refuse(response, HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        } else if (length > limit(request)) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length == LENGTH_UNKNOWN
                && !takesFormsWithFiles(request)
                && !place(request).equals(TOKENS)
                && request.getHeader("Transfer-Encoding") != null) {
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (isForFilesOfWorkspace(request) && isForm(request)) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int addressLength(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length());
    }

    private static long limit(HttpServletRequest request) {
        return takesFormsWithFiles(request) || takesFileOfWorkspace(request) ? BoundedBody.MAX_BYTES : MAX_MESSAGE;
    }

    private static boolean takesFormsWithFiles(HttpServletRequest request) {
        String place = place(request);
        return (place.startsWith("/jobs/") && place.endsWith("/apply")) || place.equals("/control/import");
    }

    private static boolean takesFileOfWorkspace(HttpServletRequest request) {
        return isForFilesOfWorkspace(request) && request.getQueryString() == null;
    }

    /** Workspaces receive one file as is, not in a form whose parts would have to be stored somewhere. */
    private static boolean isForFilesOfWorkspace(HttpServletRequest request) {
        String place = place(request);
        return place.startsWith("/app/VAADIN/dynamic/resource/") || place.startsWith("/VAADIN/dynamic/resource/");
    }

    private static String place(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(status);
    }
}
