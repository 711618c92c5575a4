package org.jobwright.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;

/** {@code admin}: asks the running instance for the first administrator, or to help someone back in. */
final class AdminCommand {
    private final ControlClient control;
    private final Progress progress;

    AdminCommand(ControlClient control, Progress progress) {
        this.control = control;
        this.progress = progress;
    }

    int create(String email) {
        String link = control.post("administrators", "application/json", about(email))
                .path("link")
                .asText();
        progress.say("Open this link once to become administrator:\n" + link);
        return 0;
    }

    int resetFactors(String email) {
        boolean known = control.post("administrators/reset-factors", "application/json", about(email))
                .path("known")
                .asBoolean();
        if (!known) {
            throw new CommandError("No account has the address " + email + ".");
        }
        progress.say(email + " no longer has a second factor and is signed out everywhere.");
        return 0;
    }

    private static BodyPublisher about(String email) {
        return BodyPublishers.ofString(
                JsonNodeFactory.instance.objectNode().put("email", email).toString());
    }
}
