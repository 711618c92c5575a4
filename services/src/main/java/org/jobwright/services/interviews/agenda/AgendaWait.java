package org.jobwright.services.interviews.agenda;

/** What an interview waits for from the reader. */
public enum AgendaWait {
    /** To say whether they come. */
    ANSWER,
    /** To record what came of it. */
    OUTCOME,
    /** To choose another time, because the candidate asked for one. */
    OTHER_TIME,
    /** To choose one of the times that they were offered. */
    CHOICE,
    NOTHING
}
