package org.jobwright.server;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jobwright.server.console.Processes;
import org.jobwright.server.console.Progress;

/** {@code search rebuild}: has the running instance rebuild its search index, and shows the progress. */
final class SearchCommand {
    private final ControlClient control;
    private final Progress progress;

    SearchCommand(ControlClient control, Progress progress) {
        this.control = control;
        this.progress = progress;
    }

    int rebuild() {
        long all = control.post("search", "application/json", BodyPublishers.noBody())
                .path("waiting")
                .asLong();
        long waiting = all;
        while (waiting > 0) {
            progress.bar("Writing the search index", Math.max(0, all - waiting), all);
            Processes.pause(Duration.ofMillis(300));
            waiting = control.get("search").path("waiting").asLong();
        }
        progress.bar("Writing the search index", all, Math.max(1, all));
        progress.say(all + " postings were read; those that are open are in the index.");
        return 0;
    }
}
