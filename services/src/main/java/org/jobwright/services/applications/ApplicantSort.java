package org.jobwright.services.applications;

/** In which order applicants are listed; each order has its reverse. */
public enum ApplicantSort {
    LATEST("a.appliedAt desc"),
    EARLIEST("a.appliedAt"),
    NAME("lower(a.applicantName)"),
    NAME_REVERSED("lower(a.applicantName) desc"),
    ANSWER_DUE("a.answerDueAt"),
    ANSWER_DUE_REVERSED("a.answerDueAt desc"),
    STAGE("s.position"),
    STAGE_REVERSED("s.position desc");

    private final String order;

    ApplicantSort(String order) {
        this.order = order;
    }

    /** The same the other way round. */
    public ApplicantSort reversed() {
        return switch (this) {
            case LATEST -> EARLIEST;
            case EARLIEST -> LATEST;
            case NAME -> NAME_REVERSED;
            case NAME_REVERSED -> NAME;
            case ANSWER_DUE -> ANSWER_DUE_REVERSED;
            case ANSWER_DUE_REVERSED -> ANSWER_DUE;
            case STAGE -> STAGE_REVERSED;
            case STAGE_REVERSED -> STAGE;
        };
    }

    String order() {
        return order;
    }
}
