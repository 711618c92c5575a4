package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    /** As a node that is refused while it joins the others; the launcher then stops what runs. */
    @Test
    void aServerThatWasNeverStartedIsNotAlive(@TempDir Path directory) {
        Settings settings = Settings.of(CommandLine.parse(List.of()), Map.of());
        var server = new ServerProcess(Home.ofThisLauncher(), new DataDirectory(directory), settings);

        assertFalse(server.isAlive());
    }
}
