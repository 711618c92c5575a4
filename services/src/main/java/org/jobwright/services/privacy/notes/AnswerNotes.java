package org.jobwright.services.privacy.notes;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * Answers a request for the team's notes.
 *
 * @param seen the {@linkplain NotesToRelease#fingerprint fingerprint} of what the answer is about
 * @param words for the candidate; empty to refuse
 * @param complete whether the words are all that the team wrote, unchanged
 * @param reason why something is left out, or everything; ignored if nothing is
 */
public record AnswerNotes(
        @NotNull ApplicationReference application,
        @NotNull String seen,
        @NotNull String words,
        boolean complete,
        @NotNull String reason)
        implements Serializable {}
