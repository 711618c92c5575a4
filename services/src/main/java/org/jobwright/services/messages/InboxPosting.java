package org.jobwright.services.messages;

import java.io.Serializable;

/** A posting that the caller has conversations about, to choose from. */
public record InboxPosting(String reference, String title) implements Serializable {}
