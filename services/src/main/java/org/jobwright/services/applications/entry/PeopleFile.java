package org.jobwright.services.applications.entry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobwright.domain.applications.entry.EntryData;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.tables.BoundedStream;
import org.jobwright.services.shared.tables.TableFile;
import org.jobwright.services.shared.tables.TableRow;

/**
 * A file of people: a table, a JSON Resume, or a ZIP of them. It says itself what it is. Nothing of a ZIP is written to a
 * disk, and no more of it is unpacked than may be.
 */
final class PeopleFile {

    /** So much of a file is read once it is unpacked. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final String UNREADABLE = "applications.entry.unreadable";
    private static final String WRONG_DATE = "applications.entry.resume-date";

    /** What a resume is refused for because of its dates. */
    private static final Set<String> DATES = Set.of("candidates.date.invalid", "candidates.resume.end-before-start");

    private enum Kind {
        TABLE,
        RESUME,
        ZIP
    }

    private final Path file;
    private final Kind kind;
    private final Map<EntryColumn, Integer> chosen;

    /** @param columns where each is in a table; empty to recognize them by the header */
    PeopleFile(Path file, Map<EntryColumn, Integer> columns) throws IOException {
        this.file = file;
        this.kind = kind();
        this.chosen = columns;
    }

    /** The names of the columns of a table; empty for other files. */
    List<String> header() throws IOException {
        return kind == Kind.TABLE ? new TableFile(this::open).header() : List.of();
    }

    /** Where each column of a table is; empty for other files. */
    Map<EntryColumn, Integer> columns() throws IOException {
        if (kind != Kind.TABLE) {
            return Map.of();
        }
        return chosen.isEmpty() ? EntryColumn.guess(header()) : chosen;
    }

    /** Passes on the records in order. */
    void read(Consumer<EntryRecord> records) throws IOException {
        switch (kind) {
            case TABLE -> {
                Map<EntryColumn, Integer> columns = columns();
                new TableFile(this::open).read(row -> records.accept(row(row, columns)));
            }
            case RESUME -> {
                try (InputStream stream = open()) {
                    records.accept(resume(1, stream));
                }
            }
            case ZIP -> readZip(records);
        }
    }

    private void readZip(Consumer<EntryRecord> records) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            InputStream unpacked = new BoundedStream(zip, MOST_BYTES);
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isResume(entry)) {
                    records.accept(resume(++number, unpacked));
                }
                // what is left of it counts as well
                unpacked.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IllegalArgumentException nameThatIsNoText) {
            throw new IOException(nameThatIsNoText);
        }
    }

    private static boolean isResume(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory() && last.endsWith(".json") && !last.startsWith(".") && !name.startsWith("__macosx/");
    }

    private static EntryRecord resume(int number, InputStream stream) throws IOException {
        byte[] json = stream.readNBytes(Resume.MAX_JSON + 1);
        try {
            Resume resume = read(json).forEmployer();
            Resume.Basics basics = resume.basics();
            String town = basics.location() == null ? null : basics.location().city();
            return checked(number, new EntryData(basics.name(), basics.email(), basics.phone(), town), resume);
        } catch (RuleViolation unreadable) {
            String code = DATES.contains(unreadable.getCode()) ? WRONG_DATE : UNREADABLE;
            return new EntryRecord(number, EntryData.NOTHING, null, List.of(code));
        }
    }

    private static Resume read(byte[] json) {
        if (json.length > Resume.MAX_JSON) {
            throw new RuleViolation(UNREADABLE);
        }
        try {
            return Resume.fromJson(ResumeDates.written(withoutMark(new String(json, StandardCharsets.UTF_8))));
        } catch (IllegalStateException notJson) {
            throw new RuleViolation(UNREADABLE);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static EntryRecord row(TableRow row, Map<EntryColumn, Integer> columns) {
        if (!row.isReadable()) {
            return new EntryRecord(row.number(), EntryData.NOTHING, null, List.of(UNREADABLE));
        }
        String whole = cell(row, columns, EntryColumn.NAME);
        String parts =
                (cell(row, columns, EntryColumn.FIRST_NAME) + " " + cell(row, columns, EntryColumn.LAST_NAME)).strip();
        return checked(
                row.number(),
                new EntryData(
                        parts.isEmpty() ? whole : parts,
                        cell(row, columns, EntryColumn.EMAIL),
                        cell(row, columns, EntryColumn.PHONE),
                        cell(row, columns, EntryColumn.LOCATION)),
                null);
    }

    private static String cell(TableRow row, Map<EntryColumn, Integer> columns, EntryColumn column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    /** An address is written in one way, so that the same one is found again. */
    private static EntryRecord checked(int number, EntryData read, Resume resume) {
        List<String> problems = new ArrayList<>();
        String email = read.email();
        try {
            email = new EmailAddress(read.email()).value();
        } catch (RuleViolation invalid) {
            problems.add(read.email().isEmpty() ? "applications.entry.no-email" : "applications.entry.email");
        }
        if (read.name().isEmpty() || read.name().length() > EntryData.MOST_NAME) {
            problems.add("applications.entry.name");
        } else if (read.name().startsWith("=") || read.name().startsWith("@")) {
            problems.add("applications.entry.formula");
        }
        return new EntryRecord(
                number, new EntryData(read.name(), email, read.phone(), read.location()), resume, problems);
    }

    private Kind kind() throws IOException {
        try (InputStream stream = open()) {
            byte[] begin = stream.readNBytes(200);
            if (begin.length > 3 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3) {
                return Kind.ZIP;
            }
            for (byte one : begin) {
                if (one > ' ') {
                    return one == '{' ? Kind.RESUME : Kind.TABLE;
                }
            }
            return Kind.TABLE;
        }
    }

    private InputStream open() throws IOException {
        return new BoundedStream(new BufferedInputStream(Files.newInputStream(file)), MOST_BYTES);
    }
}
