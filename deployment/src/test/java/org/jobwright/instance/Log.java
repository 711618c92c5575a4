package org.jobwright.instance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an instance has logged so far. */
public final class Log {
    private final Path data;

    public Log(Instance instance) {
        this.data = instance.data();
    }

    /** Everything that the server logged, including requests. */
    public List<JsonObject> lines() throws IOException {
        var lines = new ArrayList<JsonObject>();
        for (Path file : serverLogs()) {
            for (String line : Files.readAllLines(file)) {
                lines.add(parse(line));
            }
        }
        return lines;
    }

    /** The text of every log file, including those of the database and the launcher. */
    public List<String> text() throws IOException {
        var text = new ArrayList<String>();
        for (Path file : files(data)) {
            text.addAll(Files.readAllLines(file));
        }
        for (Path file : files(data.resolve("server"))) {
            text.addAll(Files.readAllLines(file));
        }
        for (Path file : serverLogs()) {
            text.addAll(Files.readAllLines(file));
        }
        return text;
    }

    /** A context field of a line: who, which trace, which event. */
    public static String context(JsonObject line, String field) {
        JsonObject context = line.getAsJsonObject("mdc");
        return context == null || !context.has(field) ? "" : context.get(field).getAsString();
    }

    private List<Path> serverLogs() throws IOException {
        return files(data.resolve("server/log"));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().contains(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonObject parse(String line) {
        try {
            return JsonParser.parseString(line).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new AssertionError("no line of JSON: " + line, e);
        }
    }
}
