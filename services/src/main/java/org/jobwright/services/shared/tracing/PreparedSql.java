package org.jobwright.services.shared.tracing;

import io.opentelemetry.api.trace.Span;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Remembers the statement that a thread prepared last, because those that hear of its execution do not get it. It has
 * placeholders instead of values. Named in {@code persistence.xml}.
 */
public final class PreparedSql implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<String> LAST = ThreadLocal.withInitial(() -> "");

    static String last() {
        return LAST.get();
    }

    @Override
    public String inspect(String sql) {
        if (Span.current().isRecording()) {
            LAST.set(sql);
        }
        return sql;
    }
}
