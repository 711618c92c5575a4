package org.jobwright.server.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Starting, finding and ending the processes of an instance. */
public final class Processes {
    /** What Linux adds to the name of a program whose file was replaced. */
    private static final String DELETED = " (deleted)";

    private Processes() {}

    /**
     * The command, run in its own session: Ctrl-C reaches only the launcher, which then ends the others in the right
     * order.
     */
    public static List<String> inOwnSession(List<String> command) {
        if (onPath("setsid")) {
            return prefixed(List.of("setsid"), command);
        }
        if (onPath("perl")) {
            return prefixed(List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV"), command);
        }
        return command;
    }

    public static List<String> prefixed(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** The living process with this id, if its command line has the mark. If the id was reused, it does not. */
    public static Optional<ProcessHandle> find(String pid, String mark) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().commandLine().orElse("").contains(mark));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * The living processes of a program started with these arguments, including those whose launcher was killed before
     * it could record their ids.
     */
    public static List<ProcessHandle> findAll(String program, String arguments) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/" + program) || command.endsWith("/" + program + DELETED))
                        .isPresent())
                .filter(process -> (process.info().commandLine().orElse("") + " ").contains(" " + arguments + " "))
                .toList();
    }

    /** Asks the process to end, and kills it if it does not within the time. */
    public static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!await(patience, () -> !process.isAlive())) {
            process.destroyForcibly();
            await(Duration.ofSeconds(10), () -> !process.isAlive());
        }
    }

    /** By the shell, which each system has; the program {@code kill} may be missing. */
    public static void signal(ProcessHandle process, String signal) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start();
    }

    /** Waits until the condition holds; false if the time runs out first. */
    public static boolean await(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    public static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted.", e);
        }
    }

    /** The last lines of a log, for an error message. */
    public static String lastLines(Path log, int count) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read)";
        }
    }
}
