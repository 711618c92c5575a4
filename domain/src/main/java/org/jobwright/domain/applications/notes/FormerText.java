package org.jobwright.domain.applications.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a note said before it was edited.
 *
 * @param until when it was replaced
 */
@Embeddable
public record FormerText(
        @Column(nullable = false) String text,
        @Column(nullable = false) Instant until) implements Serializable {}
