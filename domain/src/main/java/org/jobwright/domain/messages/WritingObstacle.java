package org.jobwright.domain.messages;

/** Why one cannot write in a conversation now. */
public enum WritingObstacle {
    /** The candidate withdrew; neither side writes any more. */
    WITHDRAWN("messages.over"),
    /** The application ended too long ago for the candidate to write. */
    ENDED("messages.ended"),
    /** The employer has not answered the candidate's messages yet. */
    WAIT_FOR_ANSWER("messages.wait-for-answer"),
    /** The candidate wrote as many as a day allows. */
    DAILY_LIMIT("messages.daily-limit"),
    /** The employer is suspended or blocked, and reads nothing. */
    EMPLOYER_STOPPED("messages.employer-stopped"),
    /** A member who may read the application, but not write to its candidate. */
    READER_ONLY("messages.reader-only");

    private final String code;

    WritingObstacle(String code) {
        this.code = code;
    }

    /** The code of the violation. */
    public String code() {
        return code;
    }
}
