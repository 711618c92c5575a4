package org.jobwright.services.figures.links;

import java.io.Serializable;
import org.jobwright.domain.figures.links.TrackingLinkId;

/**
 * A tracking link in a list.
 *
 * @param label what it is for; null for a personal one
 * @param mine whether it credits the reader
 * @param credited the name of whom it credits, for owners; null for everybody else
 * @param applications how many applications came through it, for owners; null for everybody else
 * @param editable whether the reader may archive it
 */
public record TrackingLinkSummary(
        TrackingLinkId id,
        String token,
        String label,
        boolean mine,
        String credited,
        Long applications,
        boolean archived,
        boolean editable)
        implements Serializable {}
