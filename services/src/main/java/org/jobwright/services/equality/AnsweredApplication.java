package org.jobwright.services.equality;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/** An application of the reader that still leads to voluntary answers of theirs. */
public record AnsweredApplication(ApplicationReference reference, String posting, String organization)
        implements Serializable {}
