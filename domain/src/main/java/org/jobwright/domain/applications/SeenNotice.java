package org.jobwright.domain.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;

/**
 * Which notice about the use of an application stood beside the button that sent it. It informs and asks for nothing.
 *
 * @param version which words, for example {@code 2026-11-29}
 * @param at when it was sent with them in view
 */
@Embeddable
public record SeenNotice(
        @Column(name = "notice_version") String version,

        @Column(name = "notice_at") Instant at) implements Serializable {

    /** Changes with the words, which are in the texts of the web module. */
    public static final String VERSION = "2026-11-29";

    /** The notice as it reads now. */
    public static SeenNotice current(Instant now) {
        return new SeenNotice(VERSION, now);
    }
}
