package org.jobwright.web.shell;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.text.CsvFile;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/**
 * A list as a file: what its columns are called, and what they say of a row. A constant is written as the reader's word
 * for it, a time in UTC, and nothing as an empty cell.
 */
public class ListFile<T> {

    private final Texts texts;
    private final Formats formats;
    private final List<String> names = new ArrayList<>();
    private final List<Function<T, ?>> cells = new ArrayList<>();

    /** A file without columns yet. */
    public ListFile(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * Adds a column.
     *
     * @param key the text with its name
     */
    public ListFile<T> column(String key, Function<T, ?> cell) {
        names.add(texts.get(key));
        cells.add(cell);
        return this;
    }

    /** Adds a column of days, written as 2026-11-27. */
    public ListFile<T> day(String key, Function<T, Instant> at) {
        return column(key, row -> {
            Instant instant = at.apply(row);
            return instant == null ? null : formats.isoDay(instant);
        });
    }

    /** The file with these rows. */
    public Response of(List<T> rows, String name) {
        return Attachment.of(written(rows), CsvFile.MEDIA_TYPE, name);
    }

    /** Its bytes. */
    public byte[] written(List<T> rows) {
        CsvFile file = new CsvFile(names);
        rows.forEach(row ->
                file.row(cells.stream().map(cell -> written(cell.apply(row))).toList()));
        return file.written();
    }

    private Object written(Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> texts.of(constant);
            case Instant time -> Formats.iso(time);
            default -> value;
        };
    }
}
