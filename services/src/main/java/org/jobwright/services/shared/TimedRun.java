package org.jobwright.services.shared;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Stands around every timer: notes when it ran and how it ended, and gives its log lines a trace of their own. */
public class TimedRun {

    @Inject
    private BackgroundRuns runs;

    @Inject
    private Clock clock;

    @AroundTimeout
    Object around(InvocationContext timeout) throws Exception {
        Method method = timeout.getMethod();
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        LogField.clear();
        LogField.TRACE_ID.put(TraceId.next());
        LogField.EVENT.put(name);
        Instant start = clock.instant();
        boolean failed = true;
        try {
            Object result = timeout.proceed();
            failed = false;
            return result;
        } finally {
            Instant end = clock.instant();
            runs.ended(new BackgroundRun(name, end, Duration.between(start, end), failed));
            LogField.clear();
        }
    }
}
