package org.jobwright.packaging;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests fit Kubernetes' own description of its resources, as the types of its client know it. */
class ManifestsIT {
    private static final Path MANIFESTS =
            Build.TARGET.resolve("../packaging/kubernetes").normalize();

    @ParameterizedTest
    @MethodSource("resources")
    void eachResourceIsOneThatKubernetesKnows(JsonObject resource) {
        assertDoesNotThrow(() -> check(resource), resource::toString);
    }

    @Test
    void eachKindIsThere() throws IOException {
        assertEquals(
                List.of(
                        "Deployment",
                        "Job",
                        "NetworkPolicy",
                        "PersistentVolumeClaim",
                        "PodDisruptionBudget",
                        "Service"),
                resources().map(ManifestsIT::kind).sorted().distinct().toList());
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsNoticed() throws IOException {
        JsonObject site = resources()
                .filter(resource -> kind(resource).equals("Deployment"))
                .findFirst()
                .orElseThrow();
        site.getAsJsonObject("spec").addProperty("replica", 2);

        assertThrows(IllegalArgumentException.class, () -> V1Deployment.validateJsonElement(site));
    }

    static Stream<JsonObject> resources() throws IOException {
        try (Stream<Path> files = Files.list(MANIFESTS)) {
            return files
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .flatMap(ManifestsIT::read)
                    .toList()
                    .stream();
        }
    }

    private static Stream<JsonObject> read(Path file) {
        try {
            Iterable<Object> documents =
                    new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file));
            return StreamSupport.stream(documents.spliterator(), false)
                    .map(document -> new Gson().toJsonTree(document).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(JsonObject resource) {
        return resource.get("kind").getAsString();
    }

    private static void check(JsonObject resource) throws Throwable {
        Class<?> type = Class.forName(V1Deployment.class.getPackageName() + ".V1" + kind(resource));
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, resource);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
