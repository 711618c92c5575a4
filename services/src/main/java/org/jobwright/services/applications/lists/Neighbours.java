package org.jobwright.services.applications.lists;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * The position of an applicant in a list, and the neighbours.
 *
 * @param previous null for the first
 * @param next null for the last
 * @param position counted from 1; 0 if the applicant is not in the list, having been moved or answered meanwhile
 * @param total how many are in the list
 */
public record Neighbours(Neighbour previous, Neighbour next, long position, long total) implements Serializable {

    /** One of them. */
    public record Neighbour(ApplicationReference reference, String name) implements Serializable {}
}
