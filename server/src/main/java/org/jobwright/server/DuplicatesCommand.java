package org.jobwright.server;

import java.net.http.HttpRequest.BodyPublishers;
import org.jobwright.server.console.Progress;

/** {@code duplicates rebuild}: has the running instance make all fingerprints of adverts again, and compare open cases. */
final class DuplicatesCommand {
    private final ControlClient control;
    private final Progress progress;

    DuplicatesCommand(ControlClient control, Progress progress) {
        this.control = control;
        this.progress = progress;
    }

    int rebuild() {
        progress.say("Reading the submitted adverts.");
        all("duplicates");
        progress.say("Comparing the cases that wait for a moderator.");
        all("duplicates/compare");
        progress.say("All adverts have a new fingerprint, and open cases were compared with them.");
        return 0;
    }

    /** A batch in a transaction; stopped and started again, it begins anew. */
    private void all(String path) {
        String after = "";
        do {
            after = control.post(path + after, "application/json", BodyPublishers.noBody())
                    .path("last")
                    .asText();
            after = after.isEmpty() ? "" : "?after=" + after;
        } while (!after.isEmpty());
    }
}
