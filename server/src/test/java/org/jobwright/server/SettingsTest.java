package org.jobwright.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> OUTSIDE = Map.of(
            "JOBWRIGHT_DB_URL", "jdbc:postgresql://db:5432/jobwright",
            "JOBWRIGHT_DB_USER", "app",
            "JOBWRIGHT_DB_PASSWORD", "secret");

    @Test
    void withoutAnythingSaidItIsADemoOnTheLoopbackAddress() {
        Settings settings = settings(Map.of());

        assertAll(
                () -> assertTrue(settings.demo()),
                () -> assertEquals("127.0.0.1", settings.bindAddress()),
                () -> assertTrue(settings.outsideDatabase().isEmpty()),
                () -> assertEquals("http://localhost:8080", settings.baseUrl().toString()),
                () -> assertFalse(settings.behindProxy()));
    }

    @Test
    void demoContentNeverBindsToTheNetwork() {
        assertEquals(
                "127.0.0.1",
                settings(Map.of("JOBWRIGHT_BIND_ADDRESS", "0.0.0.0")).bindAddress());
        assertEquals("0.0.0.0", settings(Map.of(), "--no-demo").bindAddress());
        assertEquals(
                "10.0.0.7",
                settings(Map.of("JOBWRIGHT_BIND_ADDRESS", "10.0.0.7"), "--no-demo")
                        .bindAddress());
    }

    @Test
    void demoContentNeverGoesIntoADatabaseOutside() {
        assertFalse(settings(OUTSIDE).demo());
    }

    @Test
    void theApplicationOwnsTheSchemaOnlyWhenNoOwnerIsNamed() {
        Database alone = settings(OUTSIDE).outsideDatabase().orElseThrow();
        var environment = new HashMap<>(OUTSIDE);
        environment.put("JOBWRIGHT_DB_OWNER_USER", "owner");
        environment.put("JOBWRIGHT_DB_OWNER_PASSWORD", "other secret");
        Database separate = settings(environment).outsideDatabase().orElseThrow();

        assertEquals(alone.application(), alone.owner());
        assertEquals(new Login("owner", "other secret"), separate.owner());
    }

    @Test
    void behindTlsTheForwardedAddressCounts() {
        assertTrue(
                settings(Map.of("JOBWRIGHT_BASE_URL", "https://jobs.example")).behindProxy());
    }

    @ParameterizedTest
    @CsvSource({
        "JOBWRIGHT_DB_URL, mysql://db",
        "JOBWRIGHT_DB_URL, jdbc:postgresql://without-user",
        "JOBWRIGHT_BASE_URL, jobs.example",
        "JOBWRIGHT_BASE_URL, ftp://jobs.example",
        "JOBWRIGHT_SMTP_URL, mail.example:25",
    })
    void aWrongValueIsNamedInOneSentence(String name, String value) {
        var error = assertThrows(PlainError.class, () -> settings(Map.of(name, value)));

        assertTrue(error.getMessage().contains(name), error.getMessage());
        assertEquals(1, error.getMessage().lines().count());
    }

    @Test
    void aPasswordIsNotInAnyText() {
        assertFalse(settings(OUTSIDE).toString().contains("secret"));
    }

    private static Settings settings(Map<String, String> environment, String... options) {
        return Settings.of(CommandLine.parse(List.of(options)), environment);
    }
}
