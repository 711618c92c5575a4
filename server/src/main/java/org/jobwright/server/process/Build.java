package org.jobwright.server.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;

/**
 * The build of the application. The script starts the launcher as soon as the launcher itself is built, and lets the
 * build write to its input: lines for the person at the terminal, when the application server is provisioned, and at the
 * very end that everything is built.
 */
public final class Build {
    private static final String VARIABLE = "JOBWRIGHT_BUILDING";
    private static final String SERVER = "server";
    private static final String COMPLETE = "built";

    private final CompletableFuture<Boolean> server = new CompletableFuture<>();
    private final CompletableFuture<Boolean> complete = new CompletableFuture<>();

    private Build() {}

    /** The build that the script describes in the environment; without a word of it, all is built. */
    public static Build of(Map<String, String> environment, InputStream lines, Progress progress) {
        var build = new Build();
        if (isGoingOn(environment)) {
            Thread.ofPlatform().daemon().name("build").start(() -> build.follow(lines, progress));
        } else {
            build.end(true);
        }
        return build;
    }

    /** Whether this process got the build as its input. */
    public static boolean isGoingOn(Map<String, String> environment) {
        return environment.containsKey(VARIABLE);
    }

    /** The script became this process, so the processes of the build are its children; they end with it. */
    public static void endWithThisProcess() {
        List<ProcessHandle> build = ProcessHandle.current().children().toList();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> build.stream()
                                .flatMap(each -> Stream.concat(each.descendants(), Stream.of(each)))
                                .toList()
                                .forEach(ProcessHandle::destroy),
                        "end the build"));
    }

    private void follow(InputStream lines, Progress progress) {
        try (var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null && !line.equals(COMPLETE)) {
                if (line.equals(SERVER)) {
                    server.complete(true);
                } else {
                    progress.say(line);
                }
                line = reader.readLine();
            }
            end(line != null);
        } catch (IOException e) {
            end(false);
        }
    }

    private void end(boolean successfully) {
        server.complete(successfully);
        complete.complete(successfully);
    }

    boolean isComplete() {
        return complete.getNow(false);
    }

    /** Returns when the application server is provisioned. */
    void awaitServer() {
        require(server);
    }

    /** Returns when everything is built. */
    void await() {
        require(complete);
    }

    private static void require(CompletableFuture<Boolean> part) {
        if (!part.join()) {
            throw new CommandError("Jobwright was not started: its build did not finish.");
        }
    }
}
