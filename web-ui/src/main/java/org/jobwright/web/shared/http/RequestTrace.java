package org.jobwright.web.shared.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.jobwright.services.shared.logging.LogField;
import org.jobwright.services.shared.logging.TraceId;

/** Gives each request a trace before authentication, so that all its log lines can be found together. */
@WebListener
public class RequestTrace implements ServletRequestListener {

    @Inject
    private RequestMeter meter;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        LogField.clear();
        String traceparent = event.getServletRequest() instanceof HttpServletRequest request
                ? request.getHeader("traceparent")
                : null;
        LogField.TRACE_ID.put(TraceId.of(traceparent));
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        meter.ended(event.getServletRequest());
        LogField.clear();
    }
}
