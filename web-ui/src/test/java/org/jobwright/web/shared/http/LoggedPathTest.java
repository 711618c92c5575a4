package org.jobwright.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobwright.domain.accounts.Secret;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LoggedPathTest {

    @Test
    void wordsAndReferencesAreKept() {
        String path = "/jobs/JW-2026-000001/signalling-engineer-for-a-very-long-railway/apply";

        assertEquals(path, LoggedPath.of(path));
    }

    @RepeatedTest(100)
    void aSecretIsNotLogged() {
        assertEquals(
                "/invitations/*/accept",
                LoggedPath.of("/invitations/" + Secret.next().value() + "/accept"));
    }

    @Test
    void typedTextIsNotLogged() {
        assertEquals("/jobs/*", LoggedPath.of("/jobs/kim@example.org"));
        assertEquals("/jobs/*/job", LoggedPath.of("/jobs/JW-2026-000002.0b1c2d3e4f5a0b1c2d3e4f5a0b1c2d3e/job"));
        assertEquals("/*", LoggedPath.of("/Kim Okafor"));
        assertEquals("/confirm/*", LoggedPath.of("/confirm/Okafor-1974"));
        assertEquals("/*", LoggedPath.of("/a%0d%0ab"));
    }
}
