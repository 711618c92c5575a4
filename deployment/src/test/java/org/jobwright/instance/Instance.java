package org.jobwright.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jobwright.container.operations.Timers;
import org.jobwright.server.Build;

/** The product, started by its launcher with its own data directory and port. */
public final class Instance implements AutoCloseable {
    private static final String READY = "Jobwright is ready: ";
    private static final int MINUTES_TO_END = 2;
    private static final int MANAGEMENT_OFFSET = 1910;

    /**
     * A view that cannot be moved to another node of a cluster fails at once; one address may send in a minute what it
     * may otherwise send in a day; and sessions are counted. To have the log name the field of such a view, add
     * {@code -Dsun.io.serialization.extendedDebugInfo=true}; it makes each page slower. A server that lives for minutes
     * would spend half of its time on optimizing itself; and its two processors also run the browser. A benchmark sets other
     * options, because a server that ships does not check windows.
     */
    private static final String FOR_TESTS = System.getProperty(
            "jobwright.instance.options",
            String.join(
                    " ",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djobwright.windows.checked=true",
                    "-Djobwright.limits.factor=100",
                    "-Dwildfly.undertow.statistics-enabled=true"));

    private final Path data;
    private final int port;
    private final Process launcher;
    private final List<String> said = new ArrayList<>();

    private Instance(Path data, int port, Process launcher) {
        this.data = data;
        this.port = port;
        this.launcher = launcher;
    }

    /** Starts and returns when the launcher says that it is ready. */
    public static Instance start(Path data, int port, String... options) throws IOException {
        return start(data, port, Map.of(), options);
    }

    /** Starts with environment variables that an operator could set. */
    public static Instance start(Path data, int port, Map<String, String> environment, String... options)
            throws IOException {
        var arguments = new ArrayList<>(List.of("run", "--port", Integer.toString(port), "--data", data.toString()));
        arguments.addAll(Arrays.asList(options));
        ProcessBuilder command = command(arguments).redirectErrorStream(true);
        command.environment().put("JOBWRIGHT_JAVA_OPTIONS", FOR_TESTS);
        command.environment().putAll(environment);
        var instance = new Instance(data, port, command.start());
        instance.awaitReady();
        return instance;
    }

    /** A launcher command, not started yet. */
    public static ProcessBuilder command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Build.SERVER.resolve("server.jar").toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        // Settings in the environment of the person who runs the tests are not for this instance.
        process.environment().keySet().removeIf(name -> name.startsWith("JOBWRIGHT_"));
        return process;
    }

    private void awaitReady() throws IOException {
        BufferedReader out = launcher.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                Thread.ofPlatform().daemon().start(() -> readToItsEnd(out));
                return;
            }
        }
        throw new AssertionError("The launcher ended before it was ready:\n" + String.join("\n", said));
    }

    /** A launcher whose output nobody reads would stop at a full pipe. */
    private static void readToItsEnd(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // Nobody needs it any more.
            }
        } catch (IOException closed) {
            // With the process.
        }
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port).resolve(path);
    }

    /** On the management interface. */
    public URI management(String path) {
        return URI.create("http://localhost:" + (port + MANAGEMENT_OFFSET)).resolve(path);
    }

    /** Has its server run the timers of a bean now. */
    public void runTimers(String module, String bean) throws IOException {
        Timers.run(port + MANAGEMENT_OFFSET, module, bean);
    }

    /** The launcher's output until it was ready. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public Path data() {
        return data;
    }

    /** The process of the application server. */
    public ProcessHandle server() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("instance.properties"))) {
            properties.load(in);
        }
        return process(properties.getProperty("server.pid"));
    }

    /** The process of the embedded PostgreSQL. */
    public ProcessHandle database() throws IOException {
        return process(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    public ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** Waits for the launcher to end on its own. */
    public boolean ends() throws InterruptedException {
        return launcher.waitFor(MINUTES_TO_END, TimeUnit.MINUTES);
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Kills all its processes; an orderly shutdown takes seconds, and the next start must not depend on one. */
    @Override
    public void close() {
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(launcher()), launcher().descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }
}
