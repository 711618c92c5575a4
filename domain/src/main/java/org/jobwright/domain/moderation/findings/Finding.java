package org.jobwright.domain.moderation.findings;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.shared.Sha256;

/** Something that a {@link FindingRule} found in a submission. A human judges it; nothing is refused because of it. */
public sealed interface Finding extends Serializable
        permits FieldFinding, PayFinding, FormFinding, TextFinding, DuplicateFinding {

    /** The path of the field of the advert. */
    String field();

    /** The sentence that says it. */
    String code();

    /** What the sentence names. */
    List<Object> arguments();

    Severity severity();

    /** The words that it is about; other words make another finding. */
    String words();

    /** The key by which it is dismissed, now and in later versions with the same words. Unique in a case. */
    default String key() {
        return code() + " "
                + Sha256.hex(words().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
