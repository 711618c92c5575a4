package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSessionsTest {
    @TempDir
    private Path directory;

    @Test
    void theApplicationOfANodeIsMarkedAndNothingElseChanges() throws IOException {
        Path war = directory.resolve("made.war");
        Path ear = directory.resolve("jobwright.ear");
        archive(
                war,
                "WEB-INF/web.xml",
                "<web-app><display-name>Jobwright</display-name></web-app>".getBytes(StandardCharsets.UTF_8));
        archive(ear, "web-ui.war", Files.readAllBytes(war));

        SharedSessions.markIn(ear);

        Path marked = directory.resolve("marked.war");
        try (FileSystem archive = FileSystems.newFileSystem(ear)) {
            Files.copy(archive.getPath("web-ui.war"), marked);
        }
        try (FileSystem web = FileSystems.newFileSystem(marked)) {
            assertEquals(
                    "<web-app><display-name>Jobwright</display-name><distributable/></web-app>",
                    Files.readString(web.getPath("WEB-INF/web.xml")));
        }
        try (var files = Files.list(directory)) {
            assertEquals(List.of(ear, war, marked), files.sorted().toList());
        }
    }

    private static void archive(Path file, String name, byte[] content) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
            Path entry = archive.getPath(name);
            if (entry.getParent() != null) {
                Files.createDirectories(entry.getParent());
            }
            Files.write(entry, content);
        }
    }
}
