package org.jobwright.services.jobs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.tables.BoundedStream;
import org.jobwright.services.shared.tables.TableFile;
import org.jobwright.services.shared.tables.TextEncoding;

/**
 * A file of postings: CSV if its name says so, the feed of a job board if it begins like XML, JSON-LD otherwise, possibly
 * compressed. It is read twice: once to count and to collect its dates, once to import its records one by one, so that its
 * size does not matter.
 */
public final class PostingFile {

    static final String UNREADABLE = "jobs.import.unreadable";

    /** How much of a file is read at most, counted after unpacking. */
    private static final long MOST_BYTES = 1L << 30;

    private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");

    private final Path file;
    private final boolean table;
    private final long most;

    /**
     * @param file its path
     * @param name its original name
     */
    public PostingFile(Path file, String name) {
        this(file, name, MOST_BYTES);
    }

    /**
     * @param file its path
     * @param name its original name
     * @param most bytes that are read of it once it is unpacked
     */
    public PostingFile(Path file, String name, long most) {
        String kind = name.toLowerCase(Locale.ROOT);
        String unpacked = kind.endsWith(".gz") ? kind.substring(0, kind.length() - 3) : kind;
        this.file = file;
        this.table = TABLES.stream().anyMatch(unpacked::endsWith);
        this.most = most;
    }

    /** Counts the records and passes their dates to {@code lastDays}. */
    public int survey(LastDays lastDays) throws IOException {
        return survey(lastDays, Integer.MAX_VALUE);
    }

    /**
     * Counts the records and passes their dates to {@code lastDays}.
     *
     * @throws RuleViolation {@code jobs.import.too-many} at the first one too many; what follows is not read
     */
    public int survey(LastDays lastDays, int most) throws IOException {
        AtomicInteger count = new AtomicInteger();
        read(
                raw -> {
                    count(count, most);
                    lastDays.note(raw.validThrough);
                },
                refusal -> count(count, most));
        return count.get();
    }

    private static void count(AtomicInteger count, int most) {
        if (count.incrementAndGet() > most) {
            throw new RuleViolation("jobs.import.too-many", most);
        }
    }

    /** Passes on the records in order. */
    public void read(LastDays lastDays, Consumer<ImportedPosting> postings) throws IOException {
        read(lastDays, Integer.MAX_VALUE, postings);
    }

    /** Passes on the first records, so many, in order. */
    public void read(LastDays lastDays, int most, Consumer<ImportedPosting> postings) throws IOException {
        AtomicInteger number = new AtomicInteger();
        read(
                raw -> {
                    if (number.incrementAndGet() <= most) {
                        postings.accept(new AdvertAssembly(raw, lastDays).posting(number.get()));
                    }
                },
                refusal -> {
                    if (number.incrementAndGet() <= most) {
                        postings.accept(ImportedPosting.refused(number.get(), refusal));
                    }
                });
    }

    /** Which columns of a table are read as what; empty for other files. */
    public List<ReadColumn> columns() throws IOException {
        if (!table) {
            return List.of();
        }
        List<String> header = new TableFile(this::open).header();
        Map<Integer, String> fields = CsvPosting.COLUMNS.guess(header);
        return IntStream.range(0, header.size())
                .mapToObj(column -> new ReadColumn(header.get(column), fields.get(column)))
                .toList();
    }

    private void read(Consumer<RawPosting> postings, Consumer<String> refusals) throws IOException {
        if (table) {
            readTable(postings, refusals);
        } else if (isXml()) {
            try (InputStream stream = open()) {
                new FeedFile(fields -> postings.accept(identified(FeedPosting.read(fields), fields)), refusals)
                        .read(stream);
            }
        } else {
            try (BufferedReader reader = TextEncoding.open(this::open, StandardCharsets.UTF_8)) {
                new JsonLdFile(node -> postings.accept(jsonLd(node)), refusals).read(reader);
            }
        }
    }

    private void readTable(Consumer<RawPosting> postings, Consumer<String> refusals) throws IOException {
        TableFile rows = new TableFile(this::open);
        CsvPosting columns = new CsvPosting(rows.header());
        rows.read(row -> {
            if (row.isReadable()) {
                postings.accept(identified(columns.read(row), row.cells()));
            } else {
                refusals.accept(UNREADABLE);
            }
        });
    }

    /** The first sign that is no blank, without the mark of the encoding. */
    private boolean isXml() throws IOException {
        try (InputStream stream = open()) {
            byte[] begin = stream.readNBytes(200);
            for (byte one : begin) {
                if (one > ' ') {
                    return one == '<';
                }
            }
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
        return raw.cut();
    }

    private InputStream open() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        stream.mark(2);
        boolean compressed = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return new BoundedStream(compressed ? new BufferedInputStream(new GZIPInputStream(stream)) : stream, most);
    }
}
