package org.jobwright.services.shared.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.hibernate.BaseSessionEventListener;

/** Makes each SQL statement of a session a span of the call that needs it. Named in {@code persistence.xml}. */
public final class StatementSpans extends BaseSessionEventListener {

    private static final long serialVersionUID = 1L;

    private transient Span span;

    @Override
    public void jdbcExecuteStatementStart() {
        started();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        ended();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        started();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        ended();
    }

    private void started() {
        if (Span.current().isRecording()) {
            span = Tracing.tracer()
                    .spanBuilder("SQL")
                    .setSpanKind(SpanKind.CLIENT)
                    .setAttribute("db.system.name", "postgresql")
                    .setAttribute("db.query.text", PreparedSql.last())
                    .startSpan();
        }
    }

    private void ended() {
        if (span != null) {
            span.end();
            span = null;
        }
    }
}
