package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.container.Await;
import org.jobwright.container.integrations.ProgramAdvert;
import org.jobwright.domain.shared.Json;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Program;
import org.jobwright.instance.TraceCollector;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a collector gets to know about requests, and about nobody. One trace of a hundred is recorded; these are. */
@ExtendWith(Product.class)
class TracesIT {
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]");
    private static final String POSTINGS = "/api/v1/postings";
    private static final String CANARY = "canary4t9w";

    /** The proxy began it and recorded nothing; ids that end with so small a number are always in a share. */
    private static final String TRACE = "7bf92f3577b34da60000000000000001";

    private static final String OTHER = "7bf92f3577b34da60000000000000002";
    private static final String SUBMIT = "7bf92f3577b34da60000000000000003";
    private static final String UNRECORDED = "7bf92f3577b34da67fffffffffffffff";
    private static final String CALLER = "00f067aa0ba902b7";

    @Test
    void aRequestOfAProgramIsOneTraceFromHttpToSql(Instance instance, TraceCollector collector) throws Exception {
        Visitor visitor = new Visitor(instance);
        visitor.get("/api/v1/jobs?q=" + CANARY, "traceparent", parent(UNRECORDED, "01"));
        visitor.get("/api/v1/jobs/JW-2026-000001", "traceparent", parent(TRACE, "00"));

        Span request = awaited(collector, TRACE, span -> span.getKind() == SpanKind.SPAN_KIND_SERVER);
        assertEquals("GET programs", request.getName());
        assertEquals(CALLER, hex(request.getParentSpanId()), "goes on with the trace of the proxy");
        assertEquals("/api/v1/jobs/JW-2026-000001", attribute(request, "url.path"));
        assertEquals("200", attribute(request, "http.response.status_code"));
        Span statement = awaited(collector, TRACE, span -> span.getKind() == SpanKind.SPAN_KIND_CLIENT);
        assertTrue(attribute(statement, "db.query.text").startsWith("select "), statement.toString());
        Span service = awaited(collector, TRACE, span -> span.getSpanId().equals(statement.getParentSpanId()));
        assertTrue(service.getName().matches("[A-Z]\\w+\\.\\w+"), service.getName());
        assertTrue(ancestors(collector, statement).contains(request.getSpanId()), "SQL of this request");
        assertEquals(List.of(), collector.trace(UNRECORDED), "a caller cannot make us record more");
    }

    @Test
    void aSubmitOfAProgramIsOneTraceWithTheCommandAndWhatItWrote(Instance instance, TraceCollector collector)
            throws Exception {
        Program program = Program.of(instance, "harbour-rail", "postings:read postings:write");
        HttpResponse<String> drafted =
                program.post(POSTINGS, "{\"advert\": " + ProgramAdvert.of("Signal Technician") + "}");
        assertEquals(201, drafted.statusCode(), drafted.body());
        String posting = POSTINGS + "/" + Json.read(drafted.body(), Map.class).get("reference");

        HttpResponse<String> submitted = program.send(
                "POST",
                posting + "/submit",
                "",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "traceparent",
                parent(SUBMIT, "00"));
        assertEquals(200, submitted.statusCode(), submitted.body());
        assertEquals(200, program.post(posting + "/close", "").statusCode(), "nobody else sees it");

        Span request = awaited(collector, SUBMIT, span -> span.getKind() == SpanKind.SPAN_KIND_SERVER);
        Span command = awaited(collector, SUBMIT, span -> span.getName().equals("JobPostingService.submit"));
        assertTrue(ancestors(collector, command).contains(request.getSpanId()), "the command of this request");
        for (String written : List.of("update job_posting ", "insert into moderation_case ")) {
            Span statement = awaited(
                    collector, SUBMIT, span -> attribute(span, "db.query.text").startsWith(written));
            assertTrue(ancestors(collector, statement).contains(command.getSpanId()), written + "by the command");
        }
        for (Span span : collector.trace(SUBMIT)) {
            assertTrue(
                    span.equals(request) || ancestors(collector, span).contains(request.getSpanId()),
                    () -> "not of this request: " + span);
        }
    }

    @Test
    void noSpanSaysAboutWhom(Instance instance, TraceCollector collector) throws Exception {
        Visitor visitor = new Visitor(instance);
        String session = visitor.sessionOf("candidate@demo.example");
        visitor.get("/jobs?q=" + CANARY, "Cookie", session, "traceparent", parent(TRACE, "00"));
        visitor.get("/reset-password/" + CANARY.toUpperCase(Locale.ROOT), "traceparent", parent(TRACE, "00"));
        visitor.post(
                "/login",
                Map.of("email", CANARY + "@demo.example", "password", CANARY),
                "traceparent",
                parent(OTHER, "01"));

        awaited(collector, TRACE, span -> attribute(span, "url.path").equals("/reset-password/*"));
        awaited(collector, OTHER, span -> attribute(span, "url.path").equals("/login"));
        for (Span span : collector.spans()) {
            assertFalse(span.toString().contains(CANARY), span::toString);
            assertFalse(span.toString().contains(CANARY.toUpperCase(Locale.ROOT)), span::toString);
            assertFalse(MAIL_ADDRESS.matcher(span.toString()).find(), span::toString);
        }
    }

    private static Span awaited(TraceCollector collector, String trace, Predicate<Span> wanted) throws Exception {
        Await.until(() -> collector.trace(trace).stream().anyMatch(wanted));
        return collector.trace(trace).stream().filter(wanted).findFirst().orElseThrow();
    }

    private static List<ByteString> ancestors(TraceCollector collector, Span span) {
        return Stream.iterate(span.getParentSpanId(), id -> !id.isEmpty(), id -> parentOf(collector, id))
                .toList();
    }

    private static ByteString parentOf(TraceCollector collector, ByteString id) {
        return collector.spans().stream()
                .filter(span -> span.getSpanId().equals(id))
                .findFirst()
                .map(Span::getParentSpanId)
                .orElse(ByteString.EMPTY);
    }

    private static String attribute(Span span, String name) {
        return span.getAttributesList().stream()
                .filter(each -> each.getKey().equals(name))
                .findFirst()
                .map(KeyValue::getValue)
                .map(value -> value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue())
                .orElse("");
    }

    private static String parent(String trace, String flags) {
        return "00-" + trace + "-" + CALLER + "-" + flags;
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
