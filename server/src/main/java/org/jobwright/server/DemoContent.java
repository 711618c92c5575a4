package org.jobwright.server;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;

/** Demo content, loaded by the server itself at the first start. */
final class DemoContent {
    static final List<String> ACCOUNTS = List.of(
            "Demo accounts, all with the password correct-horse-demo:",
            "  candidate@demo.example    candidate with a profile and applications",
            "  newcomer@demo.example     candidate with an empty profile",
            "  recruiter@demo.example    recruiter and owner of Harbour Rail",
            "  rival@demo.example        recruiter of Larkfield Care",
            "  unverified@demo.example   owner of an organization that is not verified yet",
            "  moderator@demo.example    moderator",
            "  admin@demo.example        administrator");
    private static final String LOADED = "loaded";

    private final DataDirectory data;
    private final Progress progress;

    DemoContent(DataDirectory data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /** If interrupted, it is requested again at the next start; the server adds only what is missing. */
    void load() throws IOException {
        if (Files.exists(data.demoMark()) && Files.readString(data.demoMark()).equals(LOADED)) {
            return;
        }
        progress.step("Loading demo content");
        mark("loading");
        ControlClient.of(data, Optional.empty()).post("demo", "application/json", BodyPublishers.noBody());
        mark(LOADED);
    }

    private void mark(String state) throws IOException {
        Files.write(data.demoMark(), state.getBytes(StandardCharsets.UTF_8));
    }
}
