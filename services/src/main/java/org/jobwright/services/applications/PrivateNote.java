package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;

/** A member's note for colleagues. */
public record PrivateNote(String text, String author, Instant at) implements Serializable {}
