package org.jobwright.web.interviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.notifications.Initials;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.interviews.agenda.AgendaLine;
import org.jobwright.services.interviews.agenda.CalendarFeedByLink;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.calendar.CalendarEntry;
import org.jobwright.web.shared.calendar.CalendarMethod;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.http.ContentTag;
import org.jobwright.web.shared.http.SenderAddress;
import org.jobwright.web.shared.pages.SiteRequest;

/** The interviews of a person for their own calendar, which asks again and again with a private address. */
@Path("/calendar/{token: [A-Za-z0-9_-]{43}}.ics")
@RequestScoped
public class CalendarFeeds {

    @Inject
    private CalendarFeedByLink feeds;

    @Inject
    private RateLimit limit;

    @Inject
    private SiteRequest visit;

    @GET
    public Response read(@PathParam("token") String token, @Context Request request) {
        Optional<List<AgendaLine>> lines = feeds.find(token);
        // Services fetch the calendars of many people from a few addresses.
        limit.require(Limit.CALENDAR_FEED, lines.isPresent() ? token : visit.address());
        byte[] content = text(lines.orElseThrow(NotFound::new)).getBytes(StandardCharsets.UTF_8);
        EntityTag tag = ContentTag.of(content);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(content, "text/calendar; charset=UTF-8"))
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String text(List<AgendaLine> lines) {
        return CalendarEntry.feed(lines.stream().map(CalendarFeeds::entry).toList());
    }

    /** The same entries as those of the mails: that of the panel shows initials, and not to colleagues. */
    private static CalendarEntry entry(AgendaLine line) {
        Appointment appointment = line.appointment();
        return new CalendarEntry(
                CalendarMethod.PUBLISH,
                line.uid(),
                line.sequence(),
                line.toldAt(),
                appointment.time(),
                appointment.title() + ": " + (line.isOwn() ? line.with() : initials(line)),
                appointment.where(),
                Stream.of(
                                line.posting(),
                                appointment.forCandidate(),
                                appointment.link(),
                                BaseUrl.get() + AgendaLabels.address(line))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                line.organization(),
                SenderAddress.shown(),
                "",
                "",
                false,
                false,
                !line.isOwn());
    }

    private static String initials(AgendaLine line) {
        String initials = Initials.of(line.with());
        return initials.isEmpty() ? line.application().value() : initials;
    }
}
