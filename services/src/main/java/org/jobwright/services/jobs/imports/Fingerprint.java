package org.jobwright.services.jobs.imports;

import java.nio.charset.StandardCharsets;
import org.jobwright.domain.shared.Sha256;

/** Identifies a text of any length; equal texts have equal fingerprints. */
final class Fingerprint {

    /** The maximum length of an external identifier in the database. */
    static final int MAX_IDENTIFIER = 500;

    private Fingerprint() {}

    static String of(String text) {
        return "sha-256:" + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
