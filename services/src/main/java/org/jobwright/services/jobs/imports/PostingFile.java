package org.jobwright.services.jobs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jobwright.domain.shared.Json;

/**
 * A file of postings: CSV if its name says so, JSON-LD otherwise, possibly compressed. It is read twice: once to count
 * and to collect its dates, once to import its records one by one, so that its size does not matter.
 */
public final class PostingFile {

    static final String UNREADABLE = "jobs.import.unreadable";

    private final Path file;
    private final boolean csv;

    /**
     * @param file its path
     * @param name its original name
     */
    public PostingFile(Path file, String name) {
        this.file = file;
        this.csv = name.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?");
    }

    /** Counts the records and passes their dates to {@code lastDays}. */
    public int survey(LastDays lastDays) throws IOException {
        AtomicInteger count = new AtomicInteger();
        read(
                raw -> {
                    count.incrementAndGet();
                    lastDays.note(raw.validThrough);
                },
                refusal -> count.incrementAndGet());
        return count.get();
    }

    /** Passes on the records in order. */
    public void read(LastDays lastDays, Consumer<ImportedPosting> postings) throws IOException {
        AtomicInteger number = new AtomicInteger();
        read(
                raw -> postings.accept(new AdvertAssembly(raw, lastDays).posting(number.incrementAndGet())),
                refusal -> postings.accept(ImportedPosting.refused(number.incrementAndGet(), refusal)));
    }

    private void read(Consumer<RawPosting> postings, Consumer<String> refusals) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            skipByteOrderMark(reader);
            if (csv) {
                readCsv(reader, postings, refusals);
            } else {
                new JsonLdFile(node -> postings.accept(jsonLd(node)), refusals).read(reader);
            }
        }
    }

    /** Spreadsheets start a file with it, which would change the name of the first column. */
    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private static void readCsv(Reader reader, Consumer<RawPosting> postings, Consumer<String> refusals)
            throws IOException {
        try (CSVParser parser = CSVParser.parse(reader, CsvPosting.FORMAT)) {
            Iterator<CSVRecord> lines = parser.iterator();
            while (hasNext(lines, refusals)) {
                CSVRecord line = lines.next();
                postings.accept(identified(CsvPosting.read(line), line.toList()));
            }
        }
    }

    /** Nothing can be parsed after a quote that is never closed. */
    private static boolean hasNext(Iterator<CSVRecord> lines, Consumer<String> refusals) {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException malformed) {
            refusals.accept(UNREADABLE);
            return false;
        }
    }

    private static RawPosting jsonLd(JsonNode node) {
        return identified(JsonLdPosting.read(node), node);
    }

    /** A record without an identifier is recognized by its content. */
    private static RawPosting identified(RawPosting raw, Object content) {
        if (raw.identifier.isEmpty() || raw.identifier.length() > Fingerprint.MAX_IDENTIFIER) {
            raw.identifier = Fingerprint.of(Json.write(content));
        }
        return raw;
    }

    private InputStream open() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        stream.mark(2);
        boolean compressed = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return compressed ? new GZIPInputStream(stream) : stream;
    }
}
