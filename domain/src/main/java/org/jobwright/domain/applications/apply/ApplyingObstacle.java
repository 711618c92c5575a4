package org.jobwright.domain.applications.apply;

/** Why one cannot apply for a posting here. */
public enum ApplyingObstacle {
    /** Its public life has ended, or its employer was stopped. */
    OVER("applications.posting-over"),
    /** The employer paused it and may open it again. */
    PAUSED("applications.posting-paused"),
    /** The employer takes applications at another place, which the advert names. */
    ELSEWHERE("applications.apply-elsewhere");

    private final String code;

    ApplyingObstacle(String code) {
        this.code = code;
    }

    /** The code of the violation. */
    public String code() {
        return code;
    }
}
