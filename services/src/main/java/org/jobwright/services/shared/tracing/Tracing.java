package org.jobwright.services.shared.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What traces are made with: of requests, service methods, timers and SQL. They go to the collector whose address is in
 * {@code jobwright.otlp.url}; without it nothing is made. Of all traces {@code jobwright.otlp.ratio} is sampled, a number
 * between 0 and 1, also of those that a proxy or a client began: nobody outside decides how much we record.
 *
 * <p>Spans say which code ran, never for whom: names of methods, SQL with its placeholders, and of an address what the
 * log of requests has.
 */
public final class Tracing {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Optional<OpenTelemetrySdk> SDK =
            Optional.ofNullable(System.getProperty("jobwright.otlp.url")).map(Tracing::exportingTo);
    private static final Tracer TRACER =
            SDK.map(OpenTelemetry.class::cast).orElseGet(OpenTelemetry::noop).getTracer("org.jobwright");

    private Tracing() {}

    public static boolean isOn() {
        return SDK.isPresent();
    }

    /** Makes spans that nobody sees, if tracing is off. */
    public static Tracer tracer() {
        return TRACER;
    }

    /** Sends what is left, for at most five seconds. */
    public static void end() {
        SDK.ifPresent(sdk -> sdk.shutdown().join(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    private static OpenTelemetrySdk exportingTo(String url) {
        Sampler sampler = Sampler.traceIdRatioBased(Double.parseDouble(System.getProperty("jobwright.otlp.ratio")));
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setResource(Resource.getDefault()
                                .merge(Resource.create(
                                        Attributes.of(AttributeKey.stringKey("service.name"), "jobwright"))))
                        .setSampler(Sampler.parentBasedBuilder(sampler)
                                .setRemoteParentSampled(sampler)
                                .setRemoteParentNotSampled(sampler)
                                .build())
                        .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                        .setEndpoint(url)
                                        .setTimeout(PATIENCE)
                                        .build())
                                .build())
                        .build())
                .build();
    }
}
