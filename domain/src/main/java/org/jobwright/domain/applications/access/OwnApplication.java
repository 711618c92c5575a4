package org.jobwright.domain.applications.access;

import org.jobwright.domain.shared.failures.NotAllowed;

/** The member is the candidate: of their own application they see what every candidate sees. */
public class OwnApplication extends NotAllowed {

    private OwnApplication(String code) {
        super(code);
    }

    /** Someone else at the employer handles the application. */
    public static OwnApplication handledByAnother() {
        return new OwnApplication("applications.own");
    }

    /** Nobody else at the employer could handle it. */
    public static OwnApplication handledByNobody() {
        return new OwnApplication("applications.own.alone");
    }
}
