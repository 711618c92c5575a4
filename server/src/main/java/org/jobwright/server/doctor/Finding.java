package org.jobwright.server.doctor;

/**
 * What one check found: in a sentence, and for a problem what to do about it.
 *
 * @param advice empty unless it is a problem
 */
record Finding(Result result, String says, String advice) {
    /** A note is neither good nor bad, such as a setting that is left out. */
    enum Result {
        OK,
        NOTE,
        PROBLEM
    }

    static Finding ok(String says) {
        return new Finding(Result.OK, says, "");
    }

    static Finding note(String says) {
        return new Finding(Result.NOTE, says, "");
    }

    static Finding problem(String says, String advice) {
        return new Finding(Result.PROBLEM, says, advice);
    }

    boolean isProblem() {
        return result == Result.PROBLEM;
    }
}
