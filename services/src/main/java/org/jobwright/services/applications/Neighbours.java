package org.jobwright.services.applications;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * Who applied for the same posting just before and just after.
 *
 * @param previous null for the first
 * @param next null for the last
 */
public record Neighbours(Neighbour previous, Neighbour next) implements Serializable {

    /** One of them. */
    public record Neighbour(ApplicationReference reference, String name) implements Serializable {}
}
