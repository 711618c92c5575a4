package org.jobwright.web.shared.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jobwright.services.shared.tracing.Tracing;

/** The span of a request, which goes on with the trace of the proxy if it began one. */
final class RequestSpan {

    private static final String OPEN = RequestSpan.class.getName();
    private static final int SERVER_ERROR = 500;
    private static final TextMapGetter<HttpServletRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public String get(HttpServletRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    };

    private RequestSpan() {}

    /** Returns the id of the trace. It is open until {@link #end}. */
    @SuppressWarnings("MustBeClosedChecker")
    static String begin(HttpServletRequest request) {
        Context before = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
        String path = request.getRequestURI();
        Span span = Tracing.tracer()
                .spanBuilder(request.getMethod() + " " + RequestMeter.part(path))
                .setSpanKind(SpanKind.SERVER)
                .setParent(before)
                .setAttribute("http.request.method", request.getMethod())
                .setAttribute("url.path", LoggedPath.of(path))
                .startSpan();
        request.setAttribute(OPEN, new Open(span, span.makeCurrent()));
        return span.getSpanContext().getTraceId();
    }

    static void answered(int status) {
        Span span = Span.current();
        span.setAttribute("http.response.status_code", status);
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    static void end(ServletRequest request) {
        if (request.getAttribute(OPEN) instanceof Open open) {
            open.scope.close();
            open.span.end();
        }
    }

    private record Open(Span span, Scope scope) {}
}
