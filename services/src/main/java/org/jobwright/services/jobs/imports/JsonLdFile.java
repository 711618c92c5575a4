package org.jobwright.services.jobs.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JSON-LD: a document on each line, or one document with a posting, a list of them, or a graph. A line that is no
 * JSON costs that line; in a single document nothing behind the mistake can be read.
 */
final class JsonLdFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LOOK_AHEAD = 4 * 1024 * 1024;

    private final Consumer<JsonNode> postings;
    private final Consumer<String> refusals;

    /**
     * @param postings takes each posting
     * @param refusals takes the code for each record that is none
     */
    JsonLdFile(Consumer<JsonNode> postings, Consumer<String> refusals) {
        this.postings = postings;
        this.refusals = refusals;
    }

    void read(BufferedReader reader) throws IOException {
        reader.mark(LOOK_AHEAD);
        String first = reader.readLine();
        reader.reset();
        if (first != null && first.startsWith("{") && parse(first).isPresent()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    parse(line).ifPresentOrElse(this::topLevel, this::unreadable);
                }
            }
        } else {
            readDocument(reader);
        }
    }

    private void readDocument(BufferedReader reader) throws IOException {
        try (JsonParser parser = JSON.createParser(reader)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    topLevel(parser.readValueAsTree());
                }
            }
        } catch (JsonProcessingException malformed) {
            unreadable();
        }
    }

    private void topLevel(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::topLevel);
        } else if (node.has("@graph")) {
            // A graph also describes pages and organizations; they are not refused postings.
            node.path("@graph").forEach(member -> {
                if (JsonLdPosting.isPosting(member)) {
                    postings.accept(member);
                }
            });
        } else if (JsonLdPosting.isPosting(node)) {
            postings.accept(node);
        } else {
            refusals.accept("jobs.import.not-a-posting");
        }
    }

    private void unreadable() {
        refusals.accept(PostingFile.UNREADABLE);
    }

    private static Optional<JsonNode> parse(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
