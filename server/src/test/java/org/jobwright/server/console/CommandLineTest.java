package org.jobwright.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void wordsAndOptionsComeInAnyOrder() {
        CommandLine line = parse("import", "--as", "recruiter@demo.example", "a.csv", "--data=elsewhere", "b.csv");

        assertEquals(List.of("import", "a.csv", "b.csv"), line.words());
        assertEquals(Optional.of("recruiter@demo.example"), line.value("--as"));
        assertEquals(Optional.of("elsewhere"), line.value("--data"));
    }

    @Test
    void anOptionWithoutAValueIsPresentOrNot() {
        assertTrue(parse("run", "--no-demo").has("--no-demo"));
    }

    @Test
    void thePortIs8080ByDefault() {
        assertEquals(8080, parse("run").port());
        assertEquals(81, parse("run", "--port", "81").port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void whatIsNoPortIsRefused(String port) {
        CommandLine line = parse("run", "--port=" + port);

        assertThrows(CommandError.class, line::port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frsh", "--port", "--no-demo=yes"})
    void anUnknownOrIncompleteOptionIsRefused(String option) {
        assertThrows(CommandError.class, () -> parse("run", option));
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments));
    }
}
