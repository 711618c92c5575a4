package org.jobwright.web.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpServerTest {

    @Test
    void everyPartOfTheAddressIsRead() {
        assertEquals(
                new SmtpServer(true, "mail.example.org", 2465, "jobs@x", "p:w/1", "hello@example.org"),
                SmtpServer.of(URI.create("smtps://jobs%40x:p%3Aw%2F1@mail.example.org:2465?from=hello%40example.org")));
    }

    @ParameterizedTest
    @CsvSource({"smtp://mail.example.org, 25", "smtps://mail.example.org, 465", "smtp://mail.example.org:2525, 2525"})
    void thePortHasTheUsualValue(URI url, int port) {
        assertEquals(port, SmtpServer.of(url).port());
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://user:pw@mail.example.org, true",
        "smtp://user:pw@localhost, false",
        "smtp://mail.example.org, false",
        "smtps://user:pw@mail.example.org, false",
    })
    void aPasswordNeverLeavesInTheClear(URI url, String startTlsRequired) {
        Properties session = SmtpServer.of(url).session();
        assertEquals(startTlsRequired, session.getProperty("mail.smtp.starttls.required"));
    }
}
