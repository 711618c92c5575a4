package org.jobwright.domain.interviews;

/** What a panel member says to the time. */
public enum PanelResponse {
    NONE,
    ACCEPTED,
    /** By their calendar: they may come. */
    TENTATIVE,
    DECLINED,
    /** Could come at another time, and says when. */
    OTHER_TIME
}
