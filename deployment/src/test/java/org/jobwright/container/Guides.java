package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.services.insights.guides.SaveRoleGuide;

/** Role guides, created with the product's own commands. */
@ApplicationScoped
public class Guides {

    @Inject
    private Harbour harbour;

    @Inject
    private RoleGuideService service;

    @Inject
    private RoleGuideEditorQueries editor;

    /** A unique title, of letters only: a digit would be read as a level. */
    public static String title(String word) {
        return word + " Keeper "
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                        .collect(Collectors.joining());
    }

    /** The minimum of a public guide, with pay in Britain: 30,000 to 60,000 in all. */
    public static GuideContent content(String title, List<String> similarTitles) {
        GuideText text = new GuideText(
                title,
                "Looks after a lock on a canal, lets boats through and keeps the water where it belongs.",
                null,
                List.of("Open and close the gates"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new GuideContent(
                List.of(new OccupationCode(OccupationScheme.ONET_SOC, "53-6011.00", "Bridge and Lock Tenders")),
                similarTitles,
                null,
                null,
                List.of(new SalaryBenchmark(
                        "GB",
                        null,
                        SalaryRange.yearly("GBP", 40_000, 50_000),
                        SalaryRange.yearly("GBP", 30_000, 60_000),
                        new FigureSource("A survey", "", YearMonth.of(2026, 1), "Asked everybody.", "", ""))),
                null,
                null,
                Map.of(Language.EN, text));
    }

    /** A guide with only a title. */
    RoleGuideId draft() throws Exception {
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        return Callers.asAdministrator(administrator, () -> service.draft(title("Draft")));
    }

    /** A public guide; returns its slug. */
    public String published(AccountId administrator, String title, List<String> similarTitles) throws Exception {
        RoleGuideId guide = Callers.asAdministrator(
                administrator, () -> service.importFile(GuideFile.write(content(title, similarTitles))));
        return published(administrator, guide);
    }

    /** Publishes the next version of a guide. */
    public void publishes(AccountId administrator, String slug, GuideContent content) throws Exception {
        RoleGuideId guide = Callers.asAdministrator(
                administrator, () -> editor.details(slug).listing().id());
        Callers.asAdministrator(administrator, () -> service.save(new SaveRoleGuide(guide, null, content)));
        published(administrator, guide);
    }

    private String published(AccountId administrator, RoleGuideId guide) throws Exception {
        Callers.asAdministrator(administrator, () -> {
            service.submitForReview(guide, null);
            service.publish(guide, null);
        });
        return Callers.asAdministrator(administrator, () -> editor.slug(guide));
    }
}
