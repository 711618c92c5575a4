package org.jobwright.services.applications.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobwright.domain.candidates.Resume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The texts of real CVs as JSON Resume, as another system would export them in a ZIP, and some of them damaged: each is a
 * person or says why not, and none takes another one along.
 */
class RealPeopleFilesTest {

    private static final Path CVS = Path.of("../../shared/data/resumes_livecareer/text.tar.xz");
    private static final Path NAUGHTY = Path.of("../../shared/data/naughty_strings/blns.json");
    private static final Pattern SPAN = Pattern.compile(
            "([A-Z][a-z]+ \\d{4}|\\d{2}/\\d{4})\\s*(?:to|-|–)\\s*([A-Z][a-z]+ \\d{4}|\\d{2}/\\d{4}|Current|Present)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 2026;

    @TempDir
    private Path directory;

    private final List<ObjectNode> resumes = new ArrayList<>();

    @BeforeEach
    void read() throws Exception {
        assumeTrue(Files.exists(CVS), "the real CVs are not here");
        Path folder = Files.createDirectory(directory.resolve("cvs"));
        Process unpack = new ProcessBuilder("tar", "-xJf", CVS.toAbsolutePath().toString(), "-C", folder.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals(0, unpack.waitFor(), "tar is not here");
        try (Stream<Path> texts = Files.walk(folder)) {
            for (Path text :
                    texts.filter(Files::isRegularFile).sorted().limit(600).toList()) {
                resumes.add(resume(Files.readAllLines(text, StandardCharsets.UTF_8), resumes.size()));
            }
        }
    }

    @Test
    void eachRealCvBecomesAPersonWithAResume() throws Exception {
        Path file = zip("cvs.zip", resumes.stream().map(ObjectNode::toString).toList());
        List<EntryRecord> records = records(file);
        Map<String, Integer> problems = problems(records);
        long dated = records.stream()
                .filter(record -> record.resume() != null)
                .flatMap(record -> record.resume().work().stream())
                .filter(work -> work.startDate() != null)
                .count();
        System.out.println(records.size() + " real CVs as JSON Resume: " + dated + " dated jobs, refused " + problems);
        assertEquals(resumes.size(), records.size());
        // A street before a year is no date, and some jobs end before they begin.
        assertEquals(Set.of("applications.entry.resume-date"), problems.keySet());
        assertTrue(problems.values().stream().allMatch(count -> count < records.size() / 20), problems::toString);
        assertTrue(dated > 600, () -> dated + " jobs have a date");
    }

    @Test
    void aTableOfPeopleWithWordsThatBreakPrograms() throws Exception {
        List<String> naughty = new ArrayList<>();
        JSON.readTree(NAUGHTY.toFile())
                .forEach(text -> naughty.add(text.asText().replace("\0", "")));
        StringBuilder table = new StringBuilder("First name,Last name,E-mail,Phone,Town\n");
        for (int i = 0; i < naughty.size(); i++) {
            table.append("Ada,")
                    .append(quoted(naughty.get(i)))
                    .append(",ada")
                    .append(i)
                    .append("@test.example,")
                    .append(quoted(naughty.get((i + 3) % naughty.size())))
                    .append(",Cork\n");
        }
        Path file = Files.writeString(directory.resolve("people.csv"), table);
        List<EntryRecord> records = records(file);
        System.out.println(records.size() + " lines of naughty strings: refused " + problems(records));
        assertEquals(naughty.size(), records.size());
        for (int i = 0; i < records.size(); i++) {
            assertEquals("ada" + i + "@test.example", records.get(i).data().email());
        }
    }

    @Test
    void damagedOnesTakeNoOtherAlong() throws Exception {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < resumes.size(); i++) {
            texts.add(i % 2 == 0 ? resumes.get(i).toString() : damaged(resumes.get(i), random));
        }
        List<EntryRecord> whole = records(
                zip("whole.zip", resumes.stream().map(ObjectNode::toString).toList()));
        List<EntryRecord> records = records(zip("damaged.zip", texts));
        System.out.println(records.size() + " CVs, each second one damaged: refused " + problems(records));
        assertEquals(texts.size(), records.size());
        for (int i = 0; i < records.size(); i += 2) {
            assertEquals(whole.get(i).problems(), records.get(i).problems());
            assertEquals(whole.get(i).data(), records.get(i).data());
        }
    }

    private static String damaged(ObjectNode resume, Random random) {
        ObjectNode copy = resume.deepCopy();
        switch (random.nextInt(8)) {
            case 0 -> copy.put("work", "none");
            case 1 ->
                copy.putObject("basics")
                        .put("name", 7)
                        .putArray("email")
                        .add("a")
                        .add("b");
            case 2 -> copy.putNull("basics");
            case 3 -> copy.putArray("work").addObject().put("startDate", "last summer");
            case 4 -> copy.putArray("skills").add("Excel").addNull().add(3);
            case 5 -> copy.put("padding", "x".repeat(Resume.MAX_JSON));
            case 6 -> {
                return "{\"education\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
            }
            default -> {
                String text = copy.toString();
                return text.substring(0, random.nextInt(text.length()));
            }
        }
        return copy.toString();
    }

    /** The first line is what they are, the lines with two dates are their jobs. */
    private static ObjectNode resume(List<String> lines, int number) {
        ObjectNode resume = JSON.createObjectNode();
        ObjectNode basics = resume.putObject("basics");
        basics.put("name", "Person " + (char) ('A' + number % 26));
        basics.put("label", lines.getFirst());
        basics.put("email", "person-" + number + "@test.example");
        basics.putObject("location").put("city", "Cork");
        basics.put("summary", String.join("\n", lines.subList(0, Math.min(12, lines.size()))));
        ArrayNode work = resume.putArray("work");
        for (int i = 0; i < lines.size(); i++) {
            Matcher span = SPAN.matcher(lines.get(i));
            if (span.find() && work.size() < 20) {
                ObjectNode job = work.addObject();
                job.put("name", "Company");
                job.put("position", lines.get(Math.max(0, i - 1)));
                job.put("startDate", span.group(1));
                job.put("endDate", span.group(2));
                ArrayNode highlights = job.putArray("highlights");
                lines.subList(i + 1, Math.min(i + 8, lines.size())).forEach(highlights::add);
            }
        }
        resume.putArray("skills")
                .addObject()
                .put("name", "Highlights")
                .putArray("keywords")
                .add(lines.getLast());
        return resume;
    }

    private Path zip(String name, List<String> texts) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < texts.size(); i++) {
                zip.putNextEntry(new ZipEntry("people/" + i + ".json"));
                zip.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static List<EntryRecord> records(Path file) throws IOException {
        List<EntryRecord> records = new ArrayList<>();
        new PeopleFile(file, Map.of()).read(records::add);
        return records;
    }

    private static Map<String, Integer> problems(List<EntryRecord> records) {
        Map<String, Integer> problems = new TreeMap<>();
        records.forEach(record -> record.problems().forEach(code -> problems.merge(code, 1, Integer::sum)));
        return problems;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
