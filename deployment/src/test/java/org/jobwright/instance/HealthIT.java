package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a load balancer and a monitoring system ask the management interface. */
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
    void anInstanceThatCannotKeepDocumentsIsNotReadyButLive(Instance instance) throws Exception {
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
    void metricsAreInTheFormatThatPrometheusReads(Instance instance) throws Exception {
        HttpResponse<String> metrics = get(instance, "/metrics");

        assertEquals(200, metrics.statusCode());
        assertTrue(metrics.body().contains("# TYPE base_memory_usedHeap_bytes gauge"));
    }

    private static HttpResponse<String> get(Instance instance, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(instance.management(path)).build(), BodyHandlers.ofString());
    }
}
