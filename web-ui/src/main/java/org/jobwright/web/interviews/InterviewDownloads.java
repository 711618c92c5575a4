package org.jobwright.web.interviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.interviews.CandidateInterviewQueries;
import org.jobwright.services.interviews.MyInterview;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.calendar.CalendarEntry;
import org.jobwright.web.shared.calendar.CalendarMethod;
import org.jobwright.web.shared.http.SenderAddress;

/** One's own interview as a file for a calendar, as it was told. */
@Path("/interviews/{reference}.ics")
@RequestScoped
public class InterviewDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private CandidateInterviewQueries interviews;

    @GET
    public Response download(@PathParam("reference") String reference) {
        limit.require(Limit.DOCUMENT);
        MyInterview interview =
                interviews.one(InterviewReference.read(reference).orElseThrow(NotFound::new));
        if (interview.cause() != null || !interview.agreed()) {
            throw new NotFound();
        }
        return Attachment.of(
                entry(interview).text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + CalendarMethod.PUBLISH,
                reference + ".ics");
    }

    private static CalendarEntry entry(MyInterview interview) {
        Appointment appointment = interview.appointment();
        return new CalendarEntry(
                CalendarMethod.PUBLISH,
                interview.uid(),
                interview.sequence(),
                interview.toldAt(),
                appointment.time(),
                appointment.title() + ": " + interview.organization(),
                appointment.where(),
                Stream.of(appointment.forCandidate(), appointment.link())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                interview.organization(),
                SenderAddress.shown(),
                "",
                "",
                false,
                false,
                false);
    }
}
