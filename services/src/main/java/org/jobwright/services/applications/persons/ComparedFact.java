package org.jobwright.services.applications.persons;

import java.io.Serializable;
import org.jobwright.domain.applications.persons.PersonSignal;

/**
 * What two people say about the same thing.
 *
 * @param one empty if not given
 * @param other empty if not given
 * @param agrees however it is written
 */
public record ComparedFact(PersonSignal kind, String one, String other, boolean agrees) implements Serializable {}
