package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jobwright.instance.Control;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Visitor;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real adverts from the web, imported into a separate instance. */
@Tag("slow")
class RealPostingsIT {
    private static final Path POSTINGS = Build.TARGET
            .resolve("../../../shared/data/postings/nhs_jsonld.jsonl.gz")
            .normalize();
    private static final int POSTINGS_TRIED = 40;
    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    void theMarkupOfTwentyJobsHasAllThatGoogleRequiresAndRecommends() throws Exception {
        if (!Files.exists(POSTINGS)) {
            System.out.println("Not here: " + POSTINGS + "; no real postings are tried.");
            Assumptions.abort("no real postings beside the clone");
        }
        try (Instance instance = Instance.start(data, Build.freePort())) {
            int taken = new Control(instance)
                    .publishes("recruiter@demo.example", "harbour-rail", "nhs.jsonl", first(POSTINGS_TRIED));
            assertTrue(taken >= MOST, "taken: " + taken);
            Visitor visitor = new Visitor(instance);
            List<String> problems = new ArrayList<>();
            for (JsonElement job : newest(visitor)) {
                String page = job.getAsJsonObject()
                        .getAsJsonObject("links")
                        .get("html")
                        .getAsString();
                String html = visitor.get(URI.create(page).getPath()).body();
                problems.addAll(JobMarkupRules.problems(JobMarkupIT.markup(html)));
            }
            assertEquals(List.of(), problems);
        }
    }

    private static String first(int lines) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(POSTINGS)), StandardCharsets.UTF_8))) {
            return reader.lines().limit(lines).collect(Collectors.joining("\n"));
        }
    }

    /** The twenty newest, as soon as the index has them. */
    private static JsonArray newest(Visitor visitor) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String list = visitor.get("/api/v1/jobs?organization=harbour-rail&posted_within=1&sort=NEWEST&size=" + MOST)
                    .body();
            JsonArray items = JsonParser.parseString(list).getAsJsonObject().getAsJsonArray("items");
            if (items.size() == MOST) {
                return items;
            }
            assertTrue(Instant.now().isBefore(end), list);
        }
    }
}
