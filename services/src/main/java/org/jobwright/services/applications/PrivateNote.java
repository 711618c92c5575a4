package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;

/** What a member of the employer noted for colleagues. */
public record PrivateNote(String text, String author, Instant at) implements Serializable {}
