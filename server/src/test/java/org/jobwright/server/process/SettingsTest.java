package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.Login;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> OUTSIDE = Map.of(
            "JOBWRIGHT_DB_URL", "jdbc:postgresql://db:5432/jobwright",
            "JOBWRIGHT_DB_USER", "app",
            "JOBWRIGHT_DB_PASSWORD", "secret");

    @Test
    void byDefaultItIsADemoOnTheLoopbackAddress() {
        Settings settings = settings(Map.of());

        assertAll(
                () -> assertTrue(settings.demo()),
                () -> assertEquals("127.0.0.1", settings.bindAddress()),
                () -> assertTrue(settings.outsideDatabase().isEmpty()),
                () -> assertEquals("http://localhost:8080", settings.baseUrl().toString()),
                () -> assertEquals("none", settings.proxies()));
    }

    @Test
    void logsGoToFilesUnlessTheConsoleIsChosen() {
        assertFalse(settings(Map.of()).logsToConsole());
        assertTrue(settings(Map.of("JOBWRIGHT_LOG", "console")).logsToConsole());
        assertThrows(CommandError.class, () -> settings(Map.of("JOBWRIGHT_LOG", "syslog")));
    }

    @Test
    void tracesAreRecordedOnlyForACollectorAndOneOfTenUnlessSaidOtherwise() {
        Map<String, String> collector = Map.of("JOBWRIGHT_OTLP_URL", "http://collector:4318/");
        assertTrue(settings(Map.of("JOBWRIGHT_OTLP_RATIO", "1")).traces().isEmpty());
        Traces traces = settings(collector).traces().orElseThrow();
        assertEquals("http://collector:4318/v1/traces", traces.endpoint());
        assertEquals(0.1, traces.ratio());
        for (String wrong : List.of("", "-1", "1.5", "2", "a tenth", "0.0000000001")) {
            assertThrows(
                    CommandError.class,
                    () -> settings(
                            Map.of("JOBWRIGHT_OTLP_URL", "http://collector:4318", "JOBWRIGHT_OTLP_RATIO", wrong)),
                    wrong);
        }
        assertThrows(CommandError.class, () -> settings(Map.of("JOBWRIGHT_OTLP_URL", "collector:4317")));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.53",
                "192.0.2.53:5353",
                "[2001:db8::53]",
                "[2001:db8::53]:5353",
                "192.0.2.53,[2001:db8::53]:5353,127.0.0.1:53"
            })
    void nameServersAreAddresses(String servers) {
        assertEquals(servers, settings(Map.of("JOBWRIGHT_DNS", servers)).dns().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ns.example.org",
                "192.0.2",
                "192.0.2.53:",
                "192.0.2.53:123456",
                "2001:db8::53",
                "192.0.2.53,",
                "192.0.2.53 127.0.0.1",
                "192.0.2.53;rm"
            })
    void whatIsNoAddressOfANameServerIsRefused(String servers) {
        CommandError refused =
                assertThrows(CommandError.class, () -> settings(Map.of("JOBWRIGHT_DNS", servers)), servers);
        assertTrue(refused.getMessage().contains("JOBWRIGHT_DNS"), refused::getMessage);
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedInOneSentence() {
        settings(Map.of(), "--no-demo").requireAddress();
        settings(Map.of()).requireAddress();
        Settings other = settings(Map.of("JOBWRIGHT_BIND_ADDRESS", "192.0.2.1"), "--no-demo");
        assertTrue(assertThrows(CommandError.class, other::requireAddress)
                .getMessage()
                .startsWith("The address 192.0.2.1 in JOBWRIGHT_BIND_ADDRESS cannot be used on this machine: "));
    }

    @Test
    void theProxyAndTheOrganizationOfStaffHaveAShape() {
        Map<String, String> good =
                Map.of("JOBWRIGHT_OUTGOING_PROXY", "proxy.example.org:3128", "JOBWRIGHT_STAFF_SIGN_ON", "our-own-2");
        assertEquals("proxy.example.org:3128", settings(good).outgoingProxy().orElseThrow());
        assertEquals("our-own-2", settings(good).staffSignOn().orElseThrow());
        for (String proxy : List.of("", "proxy.example.org", "http://proxy:3128", "proxy:3128/x")) {
            assertThrows(CommandError.class, () -> settings(Map.of("JOBWRIGHT_OUTGOING_PROXY", proxy)), proxy);
        }
        assertThrows(CommandError.class, () -> settings(Map.of("JOBWRIGHT_STAFF_SIGN_ON", "Our Own")));
    }

    @Test
    void demoContentNeverGoesIntoAnExternalDatabase() {
        assertFalse(settings(OUTSIDE).demo());
    }

    @Test
    void theApplicationOwnsTheSchemaOnlyIfNoOwnerIsGiven() {
        Database alone = settings(OUTSIDE).outsideDatabase().orElseThrow();
        var environment = new HashMap<>(OUTSIDE);
        environment.put("JOBWRIGHT_DB_OWNER_USER", "owner");
        environment.put("JOBWRIGHT_DB_OWNER_PASSWORD", "other secret");
        Database separate = settings(environment).outsideDatabase().orElseThrow();

        assertEquals(alone.application(), alone.owner());
        assertEquals(new Login("owner", "other secret"), separate.owner());
    }

    @ParameterizedTest
    @Tag("SEC-41")
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.31.0.1, true",
        "172.32.0.1, false",
        "192.168.0.9, true",
        "193.168.0.9, false",
        "0:0:0:0:0:0:0:1, true",
        "fd12:3456:0:0:0:0:0:1, true",
        "2001:db8:0:0:0:0:0:1, false",
        "203.0.113.9, false"
    })
    void behindTlsAProxyNearbySaysFromWhereARequestComes(String address, boolean believed) {
        assertEquals(
                believed,
                address.matches(settings(Map.of("JOBWRIGHT_BASE_URL", "https://jobs.example"))
                        .proxies()));
    }

    @ParameterizedTest
    @Tag("SEC-41")
    @CsvSource({
        "https://jobs.example, jobs.example, true",
        "https://jobs.example, jobs.example:443, true",
        "https://jobs.example, jobs.example:80, false",
        "https://jobs.example, jobsXexample, false",
        "https://jobs.example, www.jobs.example, false",
        "https://jobs.example:8443, jobs.example:8443, true",
        "https://jobs.example:8443, jobs.example, false",
        "http://[2001:db8::1]:8080, [2001:db8::1]:8080, true",
        "https://jobs.example, localhost:9, true",
        "https://jobs.example, 127.0.0.1, true",
        "https://jobs.example, [::1]:18200, true",
        "https://jobs.example, 127.0.0.2, false",
        "https://jobs.example, localhost.evil.example, false"
    })
    void theSiteIsAskedForByTheNameOfItsBaseUrlOrOnThisMachine(String base, String host, boolean answered) {
        assertEquals(
                answered,
                host.matches(settings(Map.of("JOBWRIGHT_BASE_URL", base)).hosts()));
    }

    @Test
    @Tag("SEC-41")
    void aGivenProxyIsTheOnlyOneAndWithoutTlsThereIsNone() {
        Map<String, String> named = Map.of("JOBWRIGHT_PROXY", "203.0.113.9, 2001:db8::1");
        var behindTls = new HashMap<>(named);
        behindTls.put("JOBWRIGHT_BASE_URL", "https://jobs.example");
        assertEquals(
                "203[.]0[.]113[.]9|2001:db8:0:0:0:0:0:1", settings(behindTls).proxies());
        assertEquals("none", settings(named).proxies());
    }

    @ParameterizedTest
    @CsvSource({
        "JOBWRIGHT_DB_URL, mysql://db",
        "JOBWRIGHT_DB_URL, jdbc:postgresql://without-user",
        "JOBWRIGHT_BASE_URL, jobs.example",
        "JOBWRIGHT_BASE_URL, ftp://jobs.example",
        "JOBWRIGHT_SMTP_URL, mail.example:25",
        "JOBWRIGHT_INBOUND_MAIL_URL, pop3://mail.example",
        "JOBWRIGHT_INBOUND_MAIL_URL, imaps://mail.example/INBOX?to=replies@jobs.example",
        "JOBWRIGHT_INBOUND_MAIL_URL, imaps://user:secret@mail.example/INBOX",
        "JOBWRIGHT_INBOUND_MAIL_URL, imaps://user:secret@mail.example/INBOX?to=replies@jobs.example",
        "JOBWRIGHT_INBOUND_AUTHSERV_ID, mx.jobs.example 1",
        "JOBWRIGHT_PROXY, proxy.example",
        "JOBWRIGHT_PROXY, 1.2.3",
    })
    void aWrongValueIsNamedInOneSentence(String name, String value) {
        var error = assertThrows(CommandError.class, () -> settings(with(name, value)));

        assertTrue(error.getMessage().contains(name), error.getMessage());
        assertEquals(1, error.getMessage().lines().count());
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(Map.of("JOBWRIGHT_BASE_URL", "https://jobs.example"));
        environment.put(name, value);
        return environment;
    }

    @Test
    void aPasswordIsNotInAnyText() {
        assertFalse(settings(OUTSIDE).toString().contains("secret"));
    }

    private static Settings settings(Map<String, String> environment, String... options) {
        return Settings.of(CommandLine.parse(List.of(options)), environment);
    }
}
