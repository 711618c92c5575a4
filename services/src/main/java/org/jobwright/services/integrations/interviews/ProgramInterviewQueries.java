package org.jobwright.services.integrations.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.applications.ProgramApplicationAccess;
import org.jobwright.services.interviews.ApplicationInterviews;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.kits.KitQueries;
import org.jobwright.services.interviews.rooms.RoomQueries;

/** What a program reads of interviews; one that plans them also reads them. */
@Stateless
@RolesAllowed({Role.INTERVIEWS_READ, Role.INTERVIEWS_WRITE})
public class ProgramInterviewQueries {

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private ProgramInterviewRepository known;

    @Inject
    private InterviewQueries interviews;

    @Inject
    private RoomQueries rooms;

    @Inject
    private KitQueries kits;

    /** The interviews of an application; none after a withdrawal. */
    public ProgramInterviews of(@NotNull ApplicationReference reference) {
        ApplicationInterviews found = interviews.of(access.find(reference).getId());
        return new ProgramInterviews(
                found.interviews().stream()
                        .map(interview -> new ProgramInterview(reference, interview))
                        .toList(),
                found.withDecision());
    }

    /** One of them. */
    public ProgramInterview interview(@NotNull InterviewReference reference) {
        access.requireWorking();
        ApplicationReference application =
                known.find(reference).orElseThrow(NotFound::new).application();
        return of(application).interviews().stream()
                .filter(interview -> interview.details().reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What can be chosen for an interview about an application. */
    public InterviewChoices choices(@NotNull ApplicationReference reference) {
        JobApplicationId application = access.find(reference).getId();
        return new InterviewChoices(
                interviews.colleagues(application), rooms.choices(application), kits.choices(application));
    }
}
