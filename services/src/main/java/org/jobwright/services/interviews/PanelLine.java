package org.jobwright.services.interviews;

import java.io.Serializable;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.domain.interviews.PanelSeat;

/**
 * A member of a panel.
 *
 * @param comment what they said about it; null for nothing
 * @param own it is the reader
 */
public record PanelLine(PanelSeat seat, String name, PanelResponse response, String comment, boolean own)
        implements Serializable {}
