package org.jobwright.server.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;

/** {@code health}: whether the running instance can serve people, for containers and scripts. */
public final class Health {
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final DataDirectory data;

    public Health(DataDirectory data) {
        this.data = data;
    }

    /**
     * Says whether the instance is ready.
     *
     * @return 0 if it is, else 1
     */
    public int run(Progress progress) {
        if (!data.isRunning()) {
            progress.say("Jobwright is not running with the data in " + data.root() + ".");
            return 1;
        }
        Finding finding = readiness();
        progress.say(finding.says());
        return finding.isProblem() ? 1 : 0;
    }

    /** What the running server says about itself. */
    Finding readiness() {
        String advice = "Read the last lines of " + data.serverLog() + ".";
        String port = data.instance().getProperty("management.port", "");
        if (port.isEmpty()) {
            return Finding.problem("Jobwright is starting, or another command uses its data.", "Try it again later.");
        }
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == OK
                    ? Finding.ok("Jobwright is ready.")
                    : Finding.problem("Jobwright is not ready: " + down(answer.body()) + ".", advice);
        } catch (IOException e) {
            return Finding.problem("Jobwright is not ready: its server does not answer.", advice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted.", e);
        }
    }

    /** The names of the checks that failed. */
    private static String down(String body) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode check : new ObjectMapper().readTree(body).path("checks")) {
            if ("DOWN".equals(check.path("status").asText())) {
                names.add(check.path("name").asText());
            }
        }
        return names.isEmpty() ? "it is starting" : String.join(", ", names);
    }
}
