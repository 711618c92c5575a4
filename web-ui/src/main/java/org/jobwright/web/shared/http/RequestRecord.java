package org.jobwright.web.shared.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jobwright.services.shared.logging.LogField;

/** The outermost filter (see web.xml), so that the {@link RequestMeter} sees every request that gets here. */
public class RequestRecord implements Filter {

    @Inject
    private RequestMeter meter;

    @Inject
    private CurrentPerson current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        current.get().ifPresent(person -> LogField.USER.put(person.account()));
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = ((HttpServletResponse) response).getStatus();
        } finally {
            meter.record((HttpServletRequest) request, status, System.nanoTime() - start);
        }
    }
}
