package org.jobwright.web.applications.apply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.web.shared.pages.SitePages;

/** How employers use applications: the whole notice, of which the button that sends shows the first sentences. */
@Path(NoticePages.ADDRESS)
@RequestScoped
public class NoticePages {

    public static final String ADDRESS = "/privacy/applications";

    /** The sections in their order. */
    public static final List<String> PARTS = List.of("what", "why", "who", "long", "people", "rights", "responsible");

    /** The version is the day since which the words apply. */
    public static final LocalDate SINCE = LocalDate.parse(SeenNotice.VERSION);

    @Inject
    private SitePages pages;

    @GET
    public Response notice() {
        return pages.publicPage("applications/apply/notice.jte");
    }
}
