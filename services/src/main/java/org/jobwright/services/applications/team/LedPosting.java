package org.jobwright.services.applications.team;

import java.io.Serializable;

/** A posting that has not ended, by who leads its hiring, or that nobody does. */
public record LedPosting(String reference, String title) implements Serializable {}
