package org.jobwright.services.applications.lists;

/** The order of applicants; each order has its reverse. */
public enum ApplicantSort {
    LATEST("%s.appliedAt", true),
    EARLIEST("%s.appliedAt", false),
    NAME("lower(%s.applicantName)", false),
    NAME_REVERSED("lower(%s.applicantName)", true),
    ANSWER_DUE("%s.answerDueAt", false),
    ANSWER_DUE_REVERSED("%s.answerDueAt", true),
    CANDIDATE_STATUS("%s.candidateStatusAt", false),
    CANDIDATE_STATUS_REVERSED("%s.candidateStatusAt", true),
    STAGE("coalesce(%s.stage.position, 99)", false),
    STAGE_REVERSED("coalesce(%s.stage.position, 99)", true);

    private final String value;
    private final boolean descending;

    ApplicantSort(String value, boolean descending) {
        this.value = value;
        this.descending = descending;
    }

    /** The reverse order. */
    public ApplicantSort reversed() {
        return switch (this) {
            case LATEST -> EARLIEST;
            case EARLIEST -> LATEST;
            case NAME -> NAME_REVERSED;
            case NAME_REVERSED -> NAME;
            case ANSWER_DUE -> ANSWER_DUE_REVERSED;
            case ANSWER_DUE_REVERSED -> ANSWER_DUE;
            case CANDIDATE_STATUS -> CANDIDATE_STATUS_REVERSED;
            case CANDIDATE_STATUS_REVERSED -> CANDIDATE_STATUS;
            case STAGE -> STAGE_REVERSED;
            case STAGE_REVERSED -> STAGE;
        };
    }

    /** From first to last; ties are ordered by id, so that the order is stable. */
    String order() {
        return value("a") + (descending ? " desc" : "") + ", a.id.value";
    }

    /** From last to first. */
    String backwards() {
        return value("a") + (descending ? "" : " desc") + ", a.id.value desc";
    }

    /** {@code a} comes before the one named {@code me}. */
    String before() {
        return beside(descending ? ">" : "<", "<");
    }

    /** {@code a} comes after the one named {@code me}. */
    String after() {
        return beside(descending ? "<" : ">", ">");
    }

    private String beside(String side, String tie) {
        return "(%1$s %2$s %3$s or (%1$s = %3$s and a.id.value %4$s me.id.value))"
                .formatted(value("a"), side, value("me"), tie);
    }

    private String value(String alias) {
        return value.formatted(alias);
    }
}
