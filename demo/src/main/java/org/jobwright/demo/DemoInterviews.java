package org.jobwright.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;

/**
 * Two interviews that were told with the invitation. Both are more than a day ahead, so that loading them reminds nobody.
 */
final class DemoInterviews {

    private static final String ZONE = "Europe/London";

    private final DemoCalendar calendar;
    private final Consumer<Object> world;

    DemoInterviews(DemoCalendar calendar, Consumer<Object> world) {
        this.calendar = calendar;
        this.world = world;
    }

    void byVideo(JobApplication application, AccountId organizer, AccountId colleague) {
        tell(
                application,
                new Appointment(
                        InterviewKind.VIDEO,
                        "Talk about interlockings",
                        at(2, LocalTime.of(10, 0), 45),
                        "",
                        "https://meet.example.org/harbour-rail",
                        "You meet two of us. Have a drawing at hand that you are proud of."),
                organizer,
                colleague);
    }

    void onSite(JobApplication application, AccountId organizer, AccountId colleague) {
        tell(
                application,
                new Appointment(
                        InterviewKind.ON_SITE,
                        "Morning at the depot",
                        at(6, LocalTime.of(9, 30), 120),
                        "Bristol East depot, gate 2",
                        "",
                        "Bring your safety card. We lend you boots."),
                organizer,
                colleague);
    }

    private InterviewTime at(int inDays, LocalTime time, int minutes) {
        return InterviewTime.at(calendar.day(inDays).atTime(time), ZONE, null, minutes);
    }

    private void tell(JobApplication application, Appointment appointment, AccountId organizer, AccountId colleague) {
        Instant told = application.getCandidateStatusAt();
        List<PanelSeat> panel =
                List.of(PanelSeat.of(organizer, PanelPart.LEAD), PanelSeat.of(colleague, PanelPart.INTERVIEWER));
        Interview interview = new Interview(application, appointment, "", panel, organizer, "demo.example", told);
        if (interview.tell(told).isEmpty()) {
            throw new IllegalStateException("nobody learns of an interview of the demo");
        }
        world.accept(interview);
    }
}
