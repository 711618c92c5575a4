package org.jobwright.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The real postings and titles from which the documents are built; they are not part of the project. */
public record SharedFiles(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public List<JsonNode> postings(String name) {
        return lines("postings/" + name + ".jsonl.gz").stream()
                .map(SharedFiles::read)
                .toList();
    }

    /** The rows of a table of O*NET without its header. */
    public List<String[]> onet(String name) {
        return lines("onet/" + name + ".tsv.gz").stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a compressed file. */
    public List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
