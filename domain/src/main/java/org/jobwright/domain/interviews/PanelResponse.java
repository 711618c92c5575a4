package org.jobwright.domain.interviews;

/** What a panel member says to the time. */
public enum PanelResponse {
    NONE,
    ACCEPTED,
    DECLINED,
    /** Could come at another time, and says when. */
    OTHER_TIME
}
