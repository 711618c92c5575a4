package org.jobwright.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jobwright.web.shared.markup.JsonLd;
import org.jobwright.web.shared.text.CsvFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever someone writes, in a table, in a file name and in markup it is only text. */
class HostileFileTest {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";
    private static final Pattern DISPOSITION =
            Pattern.compile("attachment; filename=\"([A-Za-z0-9 ._()-]*)\"; filename\\*=UTF-8''([A-Za-z0-9.*_%-]*)");

    private static final ObjectMapper JSON = new ObjectMapper();

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @Tag("SEC-05")
    @FuzzTest
    void aCellIsReadBackAndNeverAFormula(@NotNull String text) throws IOException {
        var file = new CsvFile(List.of("first", "second"));
        file.row(List.of(text, text));
        String written = new String(file.written(), StandardCharsets.UTF_8);

        List<CSVRecord> records =
                CSVFormat.RFC4180.parse(new StringReader(written.substring(1))).getRecords();

        assertEquals(2, records.size(), "rows");
        assertEquals(2, records.getLast().size(), "cells");
        assertReads(text, records.getLast().get(0));
        assertReads(text, records.getLast().get(1));
    }

    private static void assertReads(String written, String read) {
        assertTrue(read.isEmpty() || FORMULA_STARTS.indexOf(read.charAt(0)) < 0, read);
        assertEquals(inUtf8(written).replace("'", ""), read.replace("'", ""));
    }

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @Tag("SEC-40")
    @FuzzTest
    void aFileNameStaysInItsHeader(@NotNull String name) {
        String header = Attachment.disposition(name);

        Matcher parts = DISPOSITION.matcher(header);
        assertTrue(parts.matches(), header);
        assertEquals(inUtf8(name), URLDecoder.decode(parts.group(2), StandardCharsets.UTF_8));
    }

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @Tag("SEC-02")
    @FuzzTest
    void markupStaysInItsScript(@NotNull String title) throws IOException {
        Map<String, Object> thing = JsonLd.node("JobPosting");
        thing.put("title", title);
        String written = JsonLd.write(thing);

        var page = Jsoup.parse("<script type=\"application/ld+json\">" + written + "</script><p>after</p>");

        assertEquals(1, page.select("script").size());
        assertEquals("after", page.body().text());
        assertEquals(
                title,
                JSON.readTree(page.selectFirst("script").data()).get("title").asText());
    }

    /** A text as stored in a file: half a surrogate pair becomes a question mark. */
    private static String inUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
