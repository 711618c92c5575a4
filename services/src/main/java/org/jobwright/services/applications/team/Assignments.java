package org.jobwright.services.applications.team;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;

/**
 * The interviewers to whom an application is assigned.
 *
 * @param others interviewers to whom it can be assigned; empty if the caller may not assign it
 */
public record Assignments(List<Interviewer> assigned, List<Interviewer> others) implements Serializable {

    public Assignments {
        assigned = List.copyOf(assigned);
        others = List.copyOf(others);
    }

    /** A member who reads only what is assigned to them. */
    public record Interviewer(AccountId account, String name) implements Serializable {}
}
