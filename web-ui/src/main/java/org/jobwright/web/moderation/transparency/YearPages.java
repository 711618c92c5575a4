package org.jobwright.web.moderation.transparency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.moderation.transparency.PublishedYear;
import org.jobwright.services.moderation.transparency.YearlyReportQueries;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.text.CsvFile;

/** What the site counts of its moderation, year by year, for everyone. */
@Path("/transparency")
@RequestScoped
public class YearPages {

    @Inject
    private YearlyReportQueries years;

    @Inject
    private SitePages pages;

    @GET
    public Response list() {
        return pages.publicPage("moderation/transparency/years.jte", new YearsPage(years.years()));
    }

    @GET
    @Path("{year: [0-9]{4}}")
    public Response year(@PathParam("year") int year) {
        return pages.publicPage("moderation/transparency/year.jte", new YearPage(published(year)));
    }

    /** With constants, not words, so that files of several sites and years fit together. */
    @GET
    @Path("{year: [0-9]{4}}.csv")
    public Response table(@PathParam("year") int year) {
        CsvFile table = new CsvFile(List.of("section", "item", "value"));
        published(year)
                .counts()
                .lines()
                .forEach(line -> table.row(List.of(line.section().name(), line.item(), line.value())));
        return Attachment.of(table.written(), CsvFile.MEDIA_TYPE, "transparency-" + year + ".csv");
    }

    /** The text whose hash is on the page, to the byte. */
    @GET
    @Path("{year: [0-9]{4}}.json")
    public Response document(@PathParam("year") int year) {
        return Attachment.of(
                published(year).content().getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON,
                "transparency-" + year + ".json");
    }

    private PublishedYear published(int year) {
        return years.published(year).orElseThrow(NotFound::new);
    }
}
