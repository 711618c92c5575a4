package org.jobwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Processes;
import org.jobwright.server.console.Progress;

/** {@code import FILE…}: sends files to the running instance, shows the progress and what was refused. */
final class ImportCommand {
    private static final int REFUSALS_SHOWN = 20;

    private final ControlClient control;
    private final Progress progress;
    private final boolean moveDates;

    /** {@code moveDates} moves past last days into the future. */
    ImportCommand(ControlClient control, boolean moveDates, Progress progress) {
        this.control = control;
        this.moveDates = moveDates;
        this.progress = progress;
    }

    int run(List<String> files) {
        if (files.isEmpty()) {
            throw new CommandError("Name the files to import: ./jobwright import FILE… --as ACCOUNT");
        }
        boolean allTaken = true;
        for (String file : files) {
            allTaken &= take(Path.of(file));
        }
        return allTaken ? 0 : 2;
    }

    private boolean take(Path file) {
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        String id = upload(file, name);
        JsonNode state = control.get("imports/" + id);
        while (!state.path("finished").asBoolean()) {
            progress.bar(
                    file.toString(),
                    state.path("done").asLong(),
                    Math.max(1, state.path("total").asLong()));
            Processes.pause(Duration.ofMillis(300));
            state = control.get("imports/" + id);
        }
        progress.bar(
                file.toString(), state.path("done").asLong(), state.path("done").asLong());
        return report(state);
    }

    private String upload(Path file, String name) {
        try {
            return control.post(
                            "import?name=" + name + "&moveDates=" + moveDates,
                            "application/octet-stream",
                            BodyPublishers.ofFile(file))
                    .path("import")
                    .asText();
        } catch (FileNotFoundException e) {
            throw new CommandError("The file " + file + " cannot be read.", e);
        }
    }

    private boolean report(JsonNode state) {
        long refused = state.path("refused").asLong();
        progress.say(state.path("taken").asLong() + " taken, "
                + state.path("repeated").asLong() + " taken before, " + refused + " refused");
        sayReasons("refused", state.path("refusedFor"));
        sayReasons("changed", state.path("adjustedFor"));
        JsonNode examples = state.path("examples");
        for (int i = 0; i < Math.min(REFUSALS_SHOWN, examples.size()); i++) {
            progress.say("  record " + examples.get(i).path("index").asText() + ": "
                    + examples.get(i).path("reason").asText());
        }
        if (refused > REFUSALS_SHOWN) {
            progress.say("  … and " + (refused - REFUSALS_SHOWN) + " more");
        }
        return refused == 0;
    }

    private void sayReasons(String what, JsonNode reasons) {
        reasons.forEach(reason -> progress.say("  " + reason.path("records").asLong() + " " + what + ": "
                + reason.path("reason").asText()));
    }
}
