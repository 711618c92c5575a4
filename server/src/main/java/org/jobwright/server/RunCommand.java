package org.jobwright.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jobwright.server.backup.RestoreCommand;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.EmbeddedDatabase;
import org.jobwright.server.database.Home;
import org.jobwright.server.process.Build;
import org.jobwright.server.process.RunningInstance;
import org.jobwright.server.process.ServerProcess;
import org.jobwright.server.process.Settings;

/** {@code run}: starts an instance and stays with it until it is stopped. */
final class RunCommand {
    private final Home home;
    private final Progress progress;

    RunCommand(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    int run(CommandLine line, Settings settings) throws IOException {
        var data = new DataDirectory(settings.data());
        data.create();
        data.lock();
        if (line.has("--fresh") && !emptied(data, settings)) {
            return 1;
        }
        RestoreCommand.refuseUnfinished(data);
        refuseDemoAccountsOnTheNetwork(data, settings);
        refuseDocumentsInTwoPlaces(data, settings);
        var instance = new RunningInstance(home, settings, data, progress);
        instance.closeWhenProcessEnds();
        progress.repeatSteps();
        instance.start(Build.of(System.getenv(), System.in, progress));
        if (settings.demo()) {
            new DemoContent(data, progress).load();
        }
        progress.stopRepeating();
        if (!instance.isStopping()) {
            welcome(settings);
        }
        String reason = instance.awaitEnd();
        if (!reason.isEmpty()) {
            throw new CommandError(reason);
        }
        return 0;
    }

    private boolean emptied(DataDirectory data, Settings settings) throws IOException {
        if (settings.outsideDatabase().isPresent()) {
            throw new CommandError("--fresh never deletes an external database; use its own tools.");
        }
        progress.say("This deletes all postings, people and documents in " + data.root() + ". Type yes to continue:");
        var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (answer == null || !answer.strip().equalsIgnoreCase("yes")) {
            progress.say("Nothing was deleted.");
            return false;
        }
        ServerProcess.endForgotten(data);
        EmbeddedDatabase.endForgotten(data);
        EmbeddedDatabase.endForgotten(new DataDirectory(data.restoring()));
        data.clear();
        data.create();
        return true;
    }

    private static void refuseDemoAccountsOnTheNetwork(DataDirectory data, Settings settings) {
        boolean demoAccounts = Files.exists(data.demoMark());
        if (demoAccounts && !settings.demo() && settings.outsideDatabase().isEmpty()) {
            throw new CommandError("The data in " + data.root() + " holds demo accounts with a known password;"
                    + " --no-demo needs another --data, or --fresh.");
        }
    }

    private static void refuseDocumentsInTwoPlaces(DataDirectory data, Settings settings) throws IOException {
        if (settings.objectStore().isPresent() && data.hasDocuments()) {
            throw new CommandError("The documents of this instance are in " + data.documents() + ", and"
                    + " JOBWRIGHT_DOCUMENTS_URL names another place. Move them with backup and restore"
                    + " (docs/operating.md).");
        }
    }

    private void welcome(Settings settings) {
        progress.step("Everything runs");
        progress.say("Jobwright is ready: http://localhost:" + settings.ports().site() + "/");
        if (settings.demo()) {
            DemoContent.ACCOUNTS.forEach(progress::say);
        }
    }
}
