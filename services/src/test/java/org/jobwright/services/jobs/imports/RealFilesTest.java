package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of real postings as CSV, as the feed of a job board and as JSON-LD, whole and damaged: each record is an advert or
 * says why not, and none of them takes another one along.
 */
class RealFilesTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final Path FEDERAL = DATA.resolve("postings/usajobs_2016.jsonl.gz");
    private static final Path NHS = DATA.resolve("postings/nhs_jsonld.jsonl.gz");
    private static final Path NAUGHTY = DATA.resolve("naughty_strings/blns.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final long SEED = 2026;

    /** The columns of our table, and where they are in the file of the agency. */
    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "ID", "usajobs_control_number",
            "Job title", "positionTitle",
            "Department", "hiringAgencyName",
            "Salary min", "minimumSalary",
            "Salary max", "maximumSalary",
            "Pay period", "salaryType",
            "Job type", "workSchedule",
            "Closing date", "positionCloseDate",
            "Openings", "totalOpenings"));

    @TempDir
    private Path directory;

    @BeforeAll
    static void data() {
        assumeTrue(Files.exists(FEDERAL), "the real postings are not here");
    }

    @Test
    void aTableOfAllFederalPostings() throws Exception {
        List<JsonNode> postings = lines(FEDERAL, Integer.MAX_VALUE);
        List<String> header = new ArrayList<>(COLUMNS.keySet());
        header.addAll(List.of("City", "State", "Country", "Description"));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (JsonNode posting : postings) {
            List<String> row = new ArrayList<>();
            COLUMNS.values().forEach(field -> row.add(posting.path(field).asText("")));
            JsonNode place = JSON.readTree(posting.path("PositionLocations").asText("[]"))
                    .path(0);
            row.add(place.path("positionLocationCity").asText(""));
            row.add(place.path("positionLocationState").asText(""));
            row.add(place.path("positionLocationCountry").asText(""));
            row.add(posting.path("whoMayApply").asText("") + "\n"
                    + posting.path("travelRequirement").asText(""));
            rows.add(row);
        }
        Tally tally = read("federal.csv", csv(CSVFormat.EXCEL, rows));
        tally.print("CSV, federal postings");
        assertEquals(postings.size(), tally.records);
        assertEquals(postings.size(), tally.adverts);
        assertTrue(tally.places > postings.size() * 9 / 10, tally::toString);
        assertTrue(tally.paid > postings.size() * 8 / 10, tally::toString);
    }

    private static String csv(CSVFormat format, List<List<String>> rows) {
        return rows.stream().map(row -> format.format(row.toArray())).collect(Collectors.joining("\r\n"));
    }

    /** A table as a program wrote it, with its own names of columns. */
    @Test
    void aTableWithTheNamesOfAProgram() throws Exception {
        List<JsonNode> postings = lines(FEDERAL, 300);
        List<String> header = new ArrayList<>();
        postings.getFirst().fieldNames().forEachRemaining(header::add);
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (JsonNode posting : postings) {
            rows.add(
                    header.stream().map(field -> posting.path(field).asText("")).toList());
        }
        Tally tally = read("dump.csv", csv(CSVFormat.DEFAULT, rows));
        tally.print("CSV, names of a program");
        assertEquals(300, tally.records);
        assertEquals(300, tally.adverts, tally::toString);
    }

    @Test
    void aFeedAsJobBoardsReadItWithWordsThatBreakPrograms() throws Exception {
        List<JsonNode> postings = lines(NHS, 600);
        List<String> naughty = new ArrayList<>();
        JSON.readTree(NAUGHTY.toFile()).forEach(text -> naughty.add(legal(text.asText())));
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument();
        xml.writeStartElement("source");
        int number = 0;
        for (JsonNode posting : postings) {
            JsonNode address = posting.path("jobLocation").path("address");
            xml.writeStartElement("job");
            element(xml, "title", posting.path("title").asText());
            element(xml, "referencenumber", "NHS-" + number);
            element(
                    xml,
                    "company",
                    posting.path("hiringOrganization").path("name").asText());
            element(xml, "city", address.path("addressLocality").asText());
            element(xml, "country", "GB");
            element(xml, "postalcode", address.path("postalCode").asText());
            element(xml, "description", posting.path("description").asText() + naughty.get(number % naughty.size()));
            element(
                    xml,
                    "salary",
                    posting.path("baseSalary").path("value").path("value").asText());
            element(xml, "category", naughty.get((number + 7) % naughty.size()));
            element(xml, "jobtype", naughty.get((number + 11) % naughty.size()));
            element(xml, "expirationdate", "Mon, 08 Nov 2021");
            xml.writeEndElement();
            number++;
        }
        xml.writeEndElement();
        xml.close();
        Tally tally = read("feed.xml", text.toString());
        tally.print("feed, NHS postings with naughty strings");
        assertEquals(600, tally.records);
        assertEquals(600, tally.adverts, tally::toString);
    }

    /** Each second record is damaged as files are: values of other kinds, lists, nothing, half a line. */
    @Test
    void damagedRecordsTakeNoOtherAlong() throws Exception {
        List<JsonNode> postings = lines(NHS, 1_000);
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        int whole = 0;
        for (int number = 0; number < postings.size(); number++) {
            ObjectNode posting = postings.get(number).deepCopy();
            if (number % 2 == 0) {
                whole++;
                text.append(posting).append('\n');
            } else {
                text.append(damaged(posting, random)).append('\n');
            }
        }
        Tally tally = read("damaged.jsonl", text.toString());
        tally.print("JSON-LD, each second record damaged");
        assertTrue(tally.adverts >= whole, tally::toString);
        assertTrue(tally.evenAdverts >= whole, () -> "a whole record is missing: " + tally);
        assertTrue(tally.refusals.getOrDefault("jobs.import.unreadable", 0) > 0, tally::toString);
    }

    private static String damaged(ObjectNode posting, Random random) {
        List<String> names = new ArrayList<>();
        posting.fieldNames().forEachRemaining(names::add);
        for (int i = 0; i < 3; i++) {
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(7)) {
                case 0 -> posting.putNull(name);
                case 1 -> posting.put(name, random.nextInt());
                case 2 ->
                    posting.set(
                            name,
                            JSON.createArrayNode()
                                    .add(posting.get(name))
                                    .addNull()
                                    .add(7));
                case 3 -> posting.putObject(name).put("@value", "x");
                case 4 -> posting.put(name, "9".repeat(5_000));
                case 5 -> posting.remove(name);
                default -> nest(posting.putArray(name), 200);
            }
        }
        String text = posting.toString();
        return random.nextInt(5) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private static void nest(ArrayNode list, int depth) {
        ArrayNode inner = list;
        for (int i = 0; i < depth; i++) {
            inner = inner.addArray();
        }
    }

    private Tally read(String name, String content) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        Tally tally = new Tally();
        PostingFile postings = new PostingFile(file, name);
        LastDays lastDays = new LastDays(DAY, true);
        int surveyed = postings.survey(lastDays);
        postings.read(lastDays, tally::take);
        assertEquals(surveyed, tally.records, "it is counted as it is read");
        return tally;
    }

    /** What became of the records of a file. */
    private static final class Tally {

        private int records;
        private int adverts;
        private int evenAdverts;
        private int places;
        private int paid;
        private final Map<String, Integer> refusals = new TreeMap<>();
        private final Map<String, Integer> adjustments = new TreeMap<>();

        void take(ImportedPosting record) {
            records++;
            assertEquals(records, record.number());
            boolean advert = record.isAdvert();
            adverts += advert ? 1 : 0;
            evenAdverts += advert && record.refusals().isEmpty() ? 1 : 0;
            places += record.advert().work().locations().isEmpty() ? 0 : 1;
            paid += record.advert().pay().baseSalary() == null ? 0 : 1;
            assertTrue(advert
                    || !record.refusals().isEmpty()
                    || record.advert().title().isEmpty());
            record.refusals().forEach(code -> refusals.merge(code, 1, Integer::sum));
            record.adjustments().forEach(code -> adjustments.merge(code, 1, Integer::sum));
            assertTrue(record.identifier().length() <= Fingerprint.MAX_IDENTIFIER);
            assertTrue(record.refusals().size() + record.adjustments().size() <= ImportReport.MAX_LINES);
        }

        void print(String what) {
            System.out.println(what + ": " + this);
        }

        @Override
        public String toString() {
            return records + " records, " + adverts + " adverts, " + places + " with a place, " + paid
                    + " with pay, refused " + refusals + ", adjusted " + adjustments;
        }
    }

    private static List<JsonNode> lines(Path file, int most) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (Iterator<String> lines = reader.lines().iterator(); lines.hasNext() && found.size() < most; ) {
                found.add(JSON.readTree(lines.next()));
            }
        }
        return found;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Without what XML cannot say. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(one -> one == '\t'
                        || one == '\n'
                        || one >= 0x20 && one <= 0xD7FF
                        || one >= 0xE000 && one <= 0xFFFD
                        || one >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
