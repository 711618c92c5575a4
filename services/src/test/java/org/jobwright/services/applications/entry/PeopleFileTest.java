package org.jobwright.services.applications.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of people, as other systems export them. */
class PeopleFileTest {

    private static final String UNA = """
            {"$schema":"https://example.com/resume.json","basics":{"name":"Una Byrne","label":"Signaller",
            "image":"https://example.com/una.jpg","email":"Una@Test.example","phone":"+353 1 234","location":{"address":"1 Quay",
            "postalCode":"D01","city":"Dublin","countryCode":"IE"}},"work":[{"name":"Rail","position":"Signaller"}],
            "references":[{"name":"Ruth","reference":"Calm."}]}
            """;

    @TempDir
    private Path directory;

    @Test
    void theColumnsOfAnotherSystemAreRecognized() throws IOException {
        String csv = """
                Vorname;Nachname;E-Mail-Adresse;Telefon;Wohnort;Geburtsdatum;Bewertung
                Jürgen;Groß;Juergen@Test.example;'+49 221 1;Köln;1.4.1980;5
                Eva;;eva(at)test;;;;
                ;;;;;;
                =HYPERLINK("x");y;h@test.example;;;;
                """;
        PeopleFile file = file("people.csv", csv.getBytes(Charset.forName("windows-1252")));
        assertEquals(
                Map.of(
                        EntryColumn.FIRST_NAME, 0,
                        EntryColumn.LAST_NAME, 1,
                        EntryColumn.EMAIL, 2,
                        EntryColumn.PHONE, 3,
                        EntryColumn.LOCATION, 4),
                file.columns());
        List<EntryRecord> records = records(file);
        EntryRecord juergen = records.getFirst();
        assertEquals("Jürgen Groß", juergen.data().name());
        assertEquals("juergen@test.example", juergen.data().email());
        assertEquals("+49 221 1", juergen.data().phone());
        assertEquals(List.of(), juergen.problems());
        assertEquals(List.of("applications.entry.email"), records.get(1).problems());
        assertEquals(
                List.of("applications.entry.no-email", "applications.entry.name"),
                records.get(2).problems());
        assertEquals(List.of("applications.entry.formula"), records.get(3).problems());
    }

    @Test
    void anotherColumnCanBeChosen() throws IOException {
        byte[] csv = "Who,Contact\nUna Byrne,una@test.example\n".getBytes(StandardCharsets.UTF_8);
        Path path = Files.write(directory.resolve("other.csv"), csv);
        assertEquals(Map.of(), new PeopleFile(path, Map.of()).columns());
        EntryRecord una = records(new PeopleFile(path, Map.of(EntryColumn.NAME, 0, EntryColumn.EMAIL, 1)))
                .getFirst();
        assertEquals(List.of(), una.problems());
    }

    @Test
    void aResumeKeepsWhatAnEmployerMayReceive() throws IOException {
        EntryRecord una =
                records(file("una.json", UNA.getBytes(StandardCharsets.UTF_8))).getFirst();
        assertEquals("una@test.example", una.data().email());
        assertEquals("Dublin", una.data().location());
        assertNotNull(una.resume());
        assertEquals(1, una.resume().work().size());
        assertEquals(
                0, una.resume().references().size(), "what somebody said about her is not the employer's to enter");
    }

    @Test
    void aZipHasAResumeInEachFile() throws IOException {
        Path path = directory.resolve("people.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            add(zip, "../../una.json", UNA);
            add(zip, "photos/una.jpg", "not a resume");
            add(zip, "__MACOSX/una.json", UNA);
            add(zip, "broken.json", "{\"basics\":");
        }
        List<EntryRecord> records = records(new PeopleFile(path, Map.of()));
        assertEquals(2, records.size());
        assertEquals("Una Byrne", records.getFirst().data().name());
        assertEquals(List.of("applications.entry.unreadable"), records.get(1).problems());
        try (var files = Files.list(directory)) {
            assertEquals(1, files.count(), "nothing was written to a disk");
        }
    }

    @Test
    void aZipThatUnpacksToTooMuchIsRefused() throws IOException {
        Path path = directory.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("photo.png"));
            writeZeros(zip, 30);
            zip.closeEntry();
        }
        assertTrue(Files.size(path) < 100_000);
        PeopleFile file = new PeopleFile(path, Map.of());
        assertEquals(
                "shared.import.too-large",
                assertThrows(RuleViolation.class, () -> records(file)).getCode());
    }

    @Test
    void aDamagedZipIsNoFile() throws IOException {
        byte[] zip = new byte[200];
        zip[0] = 'P';
        zip[1] = 'K';
        zip[2] = 3;
        zip[3] = 4;
        PeopleFile file = file("damaged.zip", zip);
        assertEquals(0, readOrNothing(file));
    }

    private static int readOrNothing(PeopleFile file) {
        try {
            return records(file).size();
        } catch (IOException damaged) {
            return 0;
        }
    }

    private static void writeZeros(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private PeopleFile file(String name, byte[] content) throws IOException {
        return new PeopleFile(Files.write(directory.resolve(name), content), Map.of());
    }

    private static List<EntryRecord> records(PeopleFile file) throws IOException {
        List<EntryRecord> records = new ArrayList<>();
        file.read(records::add);
        return records;
    }
}
