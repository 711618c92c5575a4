package org.jobwright.domain.talent.reading;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files may say anything, and people upload anything: reading always ends soon and proposes only what can be stored. */
class HostileCvTest {

    private static final Path NAUGHTY = Path.of("../../shared/data/naughty_strings/blns.json");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration NEARLY_AT_ONCE = Duration.ofSeconds(10);
    private static final String FRAME = """
            %1$s
            %1$s@example.com
            Experience
            %1$s, %1$s, Leeds  Jan 2018 - Current
            01/2019 - %1$s
            %1$s
            Education
            BSc %1$s, University %1$s, 2010
            Skills: %1$s, %1$s
            Languages: English (%1$s)
            """;

    static Stream<String> naughtyStrings() throws IOException {
        List<String> ours =
                List.of("", "\u202Ereversed", "\uD83D\uDE00", "\uD83D", "(((((", "%s", "'; drop table", "\u0000");
        if (!Files.exists(NAUGHTY)) {
            System.out.println("Not here: " + NAUGHTY + "; only our own naughty strings are tried.");
            return ours.stream();
        }
        return Stream.concat(ours.stream(), Stream.of(Json.read(Files.readString(NAUGHTY), String[].class)));
    }

    @ParameterizedTest
    @MethodSource("naughtyStrings")
    void naughtyStringsAreReadLikeOthers(String naughty) {
        assertDoesNotThrow(() -> CvReader.read(naughty));
        ProposedResume read = CvReader.read(FRAME.formatted(naughty));

        assertDoesNotThrow(() -> Json.write(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "1",
                " ",
                "-",
                "@",
                "a@",
                "a.",
                "(",
                "1/",
                "01/2018 - ",
                "Jan ",
                "Manager ",
                "GmbH ",
                "Leeds, ",
                "English ",
                "+49 30 1234567 ",
                "University ",
                "Skills: ",
                "•",
                "Â",
                "Director of ",
                "2018 "
            })
    void aSingleLineOf100KilobytesIsReadSoon(String piece) {
        String line = piece.repeat(100_000 / piece.length());

        assertTimeout(SOON, () -> CvReader.read(line));
        assertTimeout(SOON, () -> CvReader.read("Experience\n" + line + "\nSkills\n" + line + "\nLanguages\n" + line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Manager, Acme Ltd, Leeds, 01/2018 - 02/2019",
                "Experience",
                "Skills: a, b, c, d, e, f, g",
                "0113 496 0123 a@example.com Leeds, England",
                "English, German, French, Spanish",
                "BSc History, University of York, 2014",
                ""
            })
    void a20000LineFileIsReadSoon(String line) {
        String text = "Experience\n" + String.join("\n", Collections.nCopies(20_000, line));

        assertTimeout(SOON, () -> CvReader.read(text));
        assertTimeout(SOON, () -> CvReader.read(String.join("\n", Collections.nCopies(20_000, line))));
    }

    /** The slowest lines are those that are nearly something, each another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "000 0000%1$04d 000 0000%1$04d 000 0000%1$04d 000 0000%1$04d 000 0000%1$04d 000 0000%1$04d",
                "a%1$d@b a@b%1$d a%1$d@b a@b%1$d a%1$d@b a@b%1$d a%1$d@b a@b%1$d a%1$d@b a@b%1$d a@b",
                "Abc%1$c,Abd%1$c,Abe%1$c,Abf%1$c,Abg%1$c,Abh%1$c,Abi%1$c,Abj%1$c,Abk%1$c,Abl%1$c,Abm%1$c",
                "York,Xyz%1$c,York,Xyz%1$c,York,Xyz%1$c,York,Xyz%1$c,York,Xyz%1$c,York,Xyz%1$c,York",
                "12345 Abc%1$c, 23456 Abd%1$c, 34567 Abe%1$c, 45678 Abf%1$c, 56789 Abg%1$c, 67890 Abh%1$c",
                "01/2019 - 13/%1$d 02/2019 - 14/%1$d 03/2019 - 15/%1$d 04/2019 - 16/%1$d 05/2019 - 17/%1$d"
            })
    void nearMissesAreReadSoon(String line) {
        String text = IntStream.range(0x4E00, 0x4E00 + 2_000)
                .mapToObj(line::formatted)
                .collect(Collectors.joining("\n"));
        CvReader.read("York");

        assertTimeout(NEARLY_AT_ONCE, () -> CvReader.read(text));
        assertTimeout(NEARLY_AT_ONCE, () -> CvReader.read("Experience\n" + text));
    }

    @Test
    void aCvThatGoesOnForeverGivesAsManyProposalsAsFitIntoAProfile() {
        String jobs = IntStream.range(0, 500)
                .mapToObj(i -> "Manager, Acme " + i + " Ltd, 01/2018 - 02/2019")
                .collect(Collectors.joining("\n"));
        String skills = IntStream.range(0, 500).mapToObj(i -> "Skill " + i).collect(Collectors.joining(", "));

        ProposedResume read = CvReader.read("Experience\n" + jobs + "\nSkills\n" + skills + "\nExperience\n" + jobs);

        assertTrue(read.work().size() <= JobsReader.MOST_JOBS);
        assertTrue(read.skills().size() <= SkillsReader.MOST_SKILLS);
    }
}
