package org.jobwright.web.shared.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jobwright.services.shared.security.SecurityLog;

/** Sets the client address of a request for log lines. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LogContextFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityLog.begin(request.getRemoteAddr(), ClientAddress.key(request.getRemoteAddr()));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityLog.end();
        }
    }
}
