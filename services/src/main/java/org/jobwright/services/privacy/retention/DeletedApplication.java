package org.jobwright.services.privacy.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What its candidate is told of an application that is gone.
 *
 * @param asked the candidate wanted it
 */
public record DeletedApplication(String organization, String posting, LocalDate deletedOn, boolean asked)
        implements Serializable {}
