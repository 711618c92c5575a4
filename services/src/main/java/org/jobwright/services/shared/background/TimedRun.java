package org.jobwright.services.shared.background;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Wraps every timer and records its runs. */
public class TimedRun {

    @Inject
    private BackgroundRuns runs;

    @AroundTimeout
    Object around(InvocationContext timeout) throws Exception {
        Method method = timeout.getMethod();
        return runs.note(method.getDeclaringClass().getSimpleName() + "." + method.getName(), timeout::proceed);
    }
}
