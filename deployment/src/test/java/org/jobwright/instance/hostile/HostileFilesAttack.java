package org.jobwright.instance.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.UploadAttempt;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;

/**
 * Sends every hostile file and every genuine CV to a separate instance and prints one line per file: the response, its
 * time, and the growth of the server's memory and temporary files. Run by deployment/hostile-files.
 */
class HostileFilesAttack {
    private static final Duration READING = Duration.ofMinutes(10);
    private static final Pattern USED = Pattern.compile("(?:used|total)[^\\n]*?used (\\d+)K");

    private final List<String> wrong = new ArrayList<>();
    private Path temporary;
    private Instance instance;
    private UploadAttempt upload;

    @Test
    void sendThemAll() throws Exception {
        Path data = Files.createTempDirectory(Build.TARGET, "hostile-");
        temporary = Files.createTempDirectory(Build.TARGET, "hostile-temporary-");
        Map<String, String> environment =
                Map.of("JOBWRIGHT_JAVA_OPTIONS", "-Djobwright.limits.factor=1000000 -Djava.io.tmpdir=" + temporary);
        try (var listener = new Listener();
                var started = Instance.start(data, Build.freePort(), environment)) {
            instance = started;
            upload = UploadAttempt.toAnyJob(instance);
            for (int i = 0; i < 20; i++) {
                upload.send("warm.pdf", PdfFile.page("").bytes());
            }
            long heap = heap();
            sendHostile(new HostileFiles(listener.address()).all());
            awaitReading();
            System.out.printf("hostile: heap after collection %d kB before, %d kB after%n", heap, heap());
            System.out.println("hostile: calls at the local listener: " + listener.calls());
            sendGenuine(data);
            assertEquals(0, listener.calls(), "something was made to connect");
        }
        assertEquals(List.of(), wrong);
    }

    private void sendHostile(List<HostileFile> files) throws Exception {
        for (HostileFile file : files) {
            long memory = residentMemory();
            long space = space(temporary) + space(instance.data().resolve("server/tmp/extraction"));
            UploadAttempt.Answer answer = upload.send(file.fileName(), file.content());
            boolean asExpected = file.isRefused() ? answer.isRefused() : answer.isAttached();
            System.out.printf(
                    "hostile: %-8s %4d ms, %+6d kB memory, %+d kB temporary, %7d bytes: %s (%s)%s%n",
                    answer.isAttached() ? "taken" : "refused",
                    answer.milliseconds(),
                    residentMemory() - memory,
                    (space(temporary) + space(instance.data().resolve("server/tmp/extraction")) - space) / 1024,
                    file.content().length,
                    file.kind(),
                    file.fileName().length() > 40 ? "…" : file.fileName().replaceAll("\\p{Cntrl}", "?"),
                    answer.sentence().isEmpty() ? "" : " → " + answer.sentence());
            if (!asExpected || answer.milliseconds() > 1000) {
                wrong.add(file.kind() + " " + file.fileName() + ": " + answer);
            }
        }
    }

    /** Until the reader tried each file once, in the process that it may kill. */
    private void awaitReading() throws Exception {
        Instant end = Instant.now().plus(READING);
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            String waiting = "select count(*) from stored_document where extraction = 'PENDING' and"
                    + " (extraction_tries = 0 or next_try_at > now() + interval '100 seconds')";
            while (count(connection, waiting) > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(Duration.ofSeconds(1));
            }
            for (String state : List.of("DONE", "REFUSED", "FAILED", "PENDING")) {
                System.out.printf(
                        "hostile: reader's answer %s: %d%n",
                        state,
                        count(connection, "select count(*) from stored_document where extraction = '" + state + "'"));
            }
        }
    }

    private void sendGenuine(Path data) throws Exception {
        if (!GenuineCvs.areHere()) {
            System.out.println("genuine: the folder of real CVs is not here");
            return;
        }
        Path directory = Files.createDirectories(data.resolve("genuine"));
        List<Path> texts = GenuineCvs.texts(directory);
        sendGenuine("PDF", GenuineCvs.pdf());
        sendGenuine("TXT", texts);
        for (String type : List.of("docx", "odt", "pdf")) {
            sendGenuine("text saved by LibreOffice as " + type, GenuineCvs.converted(texts, type, directory));
        }
    }

    private void sendGenuine(String kind, List<Path> files) throws Exception {
        int taken = 0;
        var times = new ArrayList<Long>();
        for (Path file : files) {
            var answer = upload.send(file.getFileName().toString(), Files.readAllBytes(file));
            times.add(answer.milliseconds());
            if (answer.isAttached()) {
                taken++;
            } else {
                wrong.add(file + ": " + answer);
            }
        }
        times.sort(null);
        System.out.printf(
                "genuine: %s: %d of %d taken, median %d ms, longest %d ms%n",
                kind,
                taken,
                files.size(),
                times.isEmpty() ? 0 : times.get(times.size() / 2),
                times.isEmpty() ? 0 : times.getLast());
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long residentMemory() throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc/" + instance.server().pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    /** The live heap after a full collection, in kilobytes. */
    private long heap() throws IOException {
        command("GC.run");
        Matcher used = USED.matcher(command("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : -1;
    }

    private String command(String diagnosis) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(
                        jcmd.toString(), Long.toString(instance.server().pid()), diagnosis)
                .start();
        try (var out = process.inputReader()) {
            return String.join("\n", out.lines().toList());
        }
    }

    private static long space(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
