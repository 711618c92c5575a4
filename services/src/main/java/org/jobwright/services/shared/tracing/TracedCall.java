package org.jobwright.services.shared.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Makes every call of a service, and every run of a timer, a span. */
public class TracedCall {

    @AroundInvoke
    @AroundTimeout
    Object around(InvocationContext call) throws Exception {
        if (!Tracing.isOn()) {
            return call.proceed();
        }
        Span span = Tracing.tracer()
                .spanBuilder(call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName())
                .startSpan();
        Scope scope = span.makeCurrent();
        try {
            return call.proceed();
        } catch (Exception e) {
            told(span, e);
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }

    /** Its class only: a message may have words that somebody wrote. A refusal is an answer, and no error. */
    private static void told(Span span, Exception failure) {
        span.setAttribute("error.type", failure.getClass().getName());
        if (!(failure instanceof RuleViolation)) {
            span.setStatus(StatusCode.ERROR);
        }
    }
}
