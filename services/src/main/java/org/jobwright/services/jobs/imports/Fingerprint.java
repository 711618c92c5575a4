package org.jobwright.services.jobs.imports;

import java.nio.charset.StandardCharsets;
import org.jobwright.domain.shared.Sha256;

/** Stands for a text of any length; equal texts have equal fingerprints. */
final class Fingerprint {

    /** What the database keeps of an identifier of others. */
    static final int MAX_IDENTIFIER = 500;

    private Fingerprint() {}

    static String of(String text) {
        return "sha-256:" + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
