package org.jobwright.web.shared.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.jobwright.services.shared.logging.LogField;
import org.jobwright.services.shared.logging.TraceId;
import org.jobwright.services.shared.tracing.Tracing;

/** Gives each request a trace before authentication, so that all its log lines can be found together. */
@WebListener
public class RequestTrace implements ServletRequestListener, ServletContextListener {

    @Inject
    private RequestMeter meter;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        LogField.clear();
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            LogField.TRACE_ID.put(
                    Tracing.isOn() ? RequestSpan.begin(request) : TraceId.of(request.getHeader("traceparent")));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        meter.ended(event.getServletRequest());
        RequestSpan.end(event.getServletRequest());
        LogField.clear();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Tracing.end();
    }
}
