package org.jobwright.services.jobs.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JSON-LD: one document per line, or a single document with a posting, a list of them, or a graph. An invalid
 * line costs only that line, even the first; in a single document nothing after the mistake can be read.
 */
final class JsonLdFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectReader LINE = JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** A file with a longer first line is read as one document. */
    private static final int LOOK_AHEAD = 1024 * 1024;

    /** The words of one record; a tree of more takes too much memory. */
    private static final int MOST_TOKENS = 500_000;

    private final Consumer<JsonNode> postings;
    private final Consumer<String> refusals;

    /**
     * @param postings receives each posting
     * @param refusals receives the code for each record that is not one
     */
    JsonLdFile(Consumer<JsonNode> postings, Consumer<String> refusals) {
        this.postings = postings;
        this.refusals = refusals;
    }

    void read(BufferedReader reader) throws IOException {
        if (isByLine(reader)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    parse(line).ifPresentOrElse(this::topLevel, this::unreadable);
                }
            }
        } else {
            readDocument(reader);
        }
    }

    /**
     * Whether one of the first two lines is a document; but a line that ends with a bracket starts one that continues.
     */
    private static boolean isByLine(BufferedReader reader) throws IOException {
        char[] begin = new char[LOOK_AHEAD];
        reader.mark(LOOK_AHEAD + 1);
        int length = 0;
        for (int read = 0; read >= 0 && length < LOOK_AHEAD; length += Math.max(0, read)) {
            read = reader.read(begin, length, LOOK_AHEAD - length);
        }
        reader.reset();
        List<String> lines = new String(begin, 0, length)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return !lines.isEmpty()
                && !lines.getFirst().endsWith("[")
                && lines.stream()
                        .anyMatch(line -> line.startsWith("{") && parse(line).isPresent());
    }

    private void readDocument(BufferedReader reader) throws IOException {
        try (CountingParser parser = new CountingParser(JSON.createParser(reader))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    parser.tokens = 0;
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
        try (CountingParser parser = new CountingParser(JSON.createParser(line))) {
            return Optional.ofNullable(LINE.<JsonNode>readTree(parser));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** Stops at a record with too many words, before a tree is made of it. */
    private static final class CountingParser extends JsonParserDelegate {

        private int tokens;

        CountingParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            if (++tokens > MOST_TOKENS) {
                throw new StreamConstraintsException("a record has too many words");
            }
            return super.nextToken();
        }
    }
}
