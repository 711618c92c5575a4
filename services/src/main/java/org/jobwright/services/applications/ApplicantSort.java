package org.jobwright.services.applications;

/** In which order applicants are listed. */
public enum ApplicantSort {
    LATEST("a.appliedAt desc"),
    EARLIEST("a.appliedAt"),
    NAME("lower(a.applicantName)"),
    ANSWER_DUE("a.answerDueAt"),
    STAGE("s.position");

    private final String order;

    ApplicantSort(String order) {
        this.order = order;
    }

    String order() {
        return order;
    }
}
