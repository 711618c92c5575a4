package org.jobwright.server.process;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The mark by which the server keeps sessions on several nodes. A server without the parts for that refuses an
 * application with this mark, so it is in the copy of a node only.
 */
final class SharedSessions {
    private static final String WEB = "web-ui.war";
    private static final String END = "</web-app>";

    private SharedSessions() {}

    static void markIn(Path ear) throws IOException {
        Path war = ear.resolveSibling(WEB);
        try (FileSystem archive = FileSystems.newFileSystem(ear)) {
            Files.copy(archive.getPath(WEB), war, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem web = FileSystems.newFileSystem(war)) {
                Path descriptor = web.getPath("WEB-INF/web.xml");
                Files.writeString(descriptor, Files.readString(descriptor).replace(END, "<distributable/>" + END));
            }
            Files.copy(war, archive.getPath(WEB), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(war);
        }
    }
}
