package org.jobwright.web.shared.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves addresses that contain a fingerprint. With this server's fingerprint the file may be cached indefinitely; with
 * another one, while servers of two versions run side by side, this server's file is sent without caching.
 */
@WebFilter(
        urlPatterns = {"/assets/*", "/aura/*", "/VAADIN/build/*", "/app/VAADIN/build/*"},
        asyncSupported = true)
public class AssetFilter extends HttpFilter {

    static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final Pattern WITH_VERSION =
            Pattern.compile("(/assets/|/aura/)([0-9a-f]{12})/([a-zA-Z0-9/_.-]{1,100})");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Matcher address = WITH_VERSION.matcher(path);
        if (path.contains("/VAADIN/")) {
            chain.doFilter(request, new Named(response));
        } else if (!address.matches()
                || path.contains("..")
                || getServletContext().getResource(address.group(1) + address.group(3)) == null) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(CACHE_CONTROL, address.group(2).equals(AssetVersion.get()) ? FOR_GOOD : "no-store");
            request.getRequestDispatcher(address.group(1) + address.group(3)).forward(request, response);
        }
    }

    /** Vaadin's files have a fingerprint in their names, but it allows caching for an hour only. */
    private static final class Named extends HttpServletResponseWrapper {

        Named(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equals(CACHE_CONTROL) && value.startsWith("max-age=") ? FOR_GOOD : value);
        }
    }
}
