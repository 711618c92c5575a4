package org.jobwright.web.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The token of the launcher's commands. The launcher generates it at each start and stores it in a file that only the
 * operator can read; without such a file there are no commands.
 */
@ApplicationScoped
class ControlToken {

    private static final String BEARER = "Bearer ";

    boolean isCarriedBy(String authorization) {
        String file = System.getProperty("jobwright.control.token");
        if (file == null || authorization == null || !authorization.startsWith(BEARER)) {
            return false;
        }
        try {
            byte[] expected = Files.readString(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
            byte[] given = authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
            return expected.length > 0 && MessageDigest.isEqual(expected, given);
        } catch (IOException noFile) {
            return false;
        }
    }
}
