package org.jobwright.services.figures.traffic;

import java.io.Serializable;
import org.jobwright.domain.applications.apply.DraftPart;

/**
 * How many stopped after a part of the form, and never sent it.
 *
 * @param question the question, if it was one and all figures are of one posting; empty otherwise
 */
public record DropOff(DraftPart part, String question, long drafts) implements Serializable {}
