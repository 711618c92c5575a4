package org.jobwright.instance.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Metrics;
import org.jobwright.instance.Product;
import org.jobwright.instance.UploadAttempt;
import org.jobwright.instance.Visitor;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What load balancers and monitoring systems query on the management interface. */
@ExtendWith(Product.class)
class HealthIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void anInstanceThatServesPeopleIsLiveAndReady(Instance instance) throws Exception {
        assertEquals(200, get(instance, "/health/live").statusCode());
        HttpResponse<String> ready = get(instance, "/health/ready");
        assertEquals(200, ready.statusCode(), ready.body());
        assertTrue(
                ready.body().contains("{\"name\":\"database\",\"status\":\"UP\",\"data\":{\"schema\":"), ready.body());
        assertTrue(ready.body().contains("{\"name\":\"outbox\",\"status\":\"UP\""), ready.body());
    }

    @Test
    void anInstanceThatCannotStoreDocumentsIsLiveButNotReady(Instance instance) throws Exception {
        Path documents = instance.data().resolve("documents");
        Path away = instance.data().resolve("documents.away");
        Files.move(documents, away);
        try {
            HttpResponse<String> ready = get(instance, "/health/ready");
            assertEquals(503, ready.statusCode());
            assertTrue(ready.body().contains("{\"name\":\"documents\",\"status\":\"DOWN\"}"), ready.body());
            assertEquals(200, get(instance, "/health/live").statusCode());
        } finally {
            Files.move(away, documents);
        }
    }

    @Test
    void anInstanceIsReportedAsStarted(Instance instance) throws Exception {
        assertEquals(200, get(instance, "/health/started").statusCode());
    }

    @Test
    void anInstanceWithoutItsDatabaseIsLiveButNotReady(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute("begin");
            // Queries of the migrations wait; requests without the database do not notice.
            statement.execute("lock table flyway_schema_history in access exclusive mode");

            assertEquals(200, get(instance, "/health/live").statusCode());
            assertEquals(200, get(instance, "/metrics").statusCode());
            HttpResponse<String> ready = get(instance, "/health/ready");
            assertEquals(503, ready.statusCode());
            assertTrue(ready.body().contains("{\"name\":\"documents\",\"status\":\"UP\"}"), ready.body());
            statement.execute("rollback");
        }
        assertEquals(200, get(instance, "/health/ready").statusCode());
    }

    @Test
    void anInstanceWithAStuckOutboxIsNotReady(Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            // Nothing can claim or postpone it, as if there was no dispatcher.
            statement.execute("create function stuck() returns trigger language plpgsql"
                    + " as $$ begin raise exception 'stuck'; end $$;"
                    + " insert into outbox_message (id, version, kind, recipient, language, subject_id, occurred_at,"
                    + " facts, state, attempts, next_attempt_at) values (gen_random_uuid(), 0, 'PASSWORD_CHANGED',"
                    + " 'stuck@demo.example', 'EN', gen_random_uuid(), now(), '{}', 'PENDING', 0,"
                    + " now() - interval '11 minutes');"
                    + " create trigger stuck before update on outbox_message execute function stuck()");
            try {
                HttpResponse<String> ready = get(instance, "/health/ready");
                assertEquals(503, ready.statusCode(), ready.body());
                assertTrue(ready.body().contains("{\"name\":\"outbox\",\"status\":\"DOWN\""), ready.body());
            } finally {
                statement.execute("drop function stuck cascade;"
                        + " delete from outbox_message where recipient = 'stuck@demo.example'");
            }
        }
        assertEquals(200, get(instance, "/health/ready").statusCode());
    }

    @Test
    void metricsCoverServerDatabaseSessionsAndBacklogs(Instance instance) throws Exception {
        Metrics metrics = Metrics.of(instance);

        for (String series : List.of(
                "jvm_memory_used_bytes",
                "datasources_pool_in_use_count",
                "datasources_pool_wait_count",
                "undertow_active_sessions",
                "undertow_sessions_total",
                "ejb3_invocations_total",
                "transactions_number_of_transactions_total",
                "outbox_pending",
                "outbox_oldest_seconds",
                "outbox_dead",
                "search_index_pending",
                "search_index_lag_seconds",
                "extraction_pending",
                "audit_chain_ok",
                "audit_unsealed_seconds",
                "applications_submitted_total",
                "login_failures_total",
                "authz_denied_total",
                "limits_reached_total",
                "csp_violations_total",
                "upload_rejected_total")) {
            assertTrue(metrics.has(series), series + " is missing in " + metrics.names());
        }
    }

    @Test
    void metricsFollowEvents(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        Metrics before = Metrics.of(instance);

        visitor.get("/there-is-no-such-page");
        visitor.get("/control/nothing");
        visitor.post("/login", Map.of("email", "nobody@demo.example", "password", "wrong"));
        String session = visitor.sessionOf("candidate@demo.example");
        visitor.get("/app/admin", "Cookie", session);
        UploadAttempt.toAnyJob(instance).send("cv.exe", new byte[] {'M', 'Z'});

        Metrics after = Metrics.of(instance);
        assertEquals(1, after.grown(before, "http_server_requests_seconds_count", "status=\"404\"", "part=\"site\""));
        // Refused before any filter ran.
        assertEquals(
                1, after.grown(before, "http_server_requests_seconds_count", "status=\"401\"", "part=\"control\""));
        assertEquals(1, after.grown(before, "login_failures_total"));
        assertEquals(1, after.grown(before, "authz_denied_total"));
        assertEquals(1, after.grown(before, "upload_rejected_total", "reason=\"type-not-supported\""));
    }

    private static HttpResponse<String> get(Instance instance, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(instance.management(path)).build(), BodyHandlers.ofString());
    }
}
