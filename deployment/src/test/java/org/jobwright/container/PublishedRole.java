package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.FigureSource;
import org.jobwright.domain.insights.GuideContent;
import org.jobwright.domain.insights.GuideFile;
import org.jobwright.domain.insights.GuideText;
import org.jobwright.domain.insights.RoleGuideId;
import org.jobwright.domain.insights.SalaryBenchmark;
import org.jobwright.domain.jobs.OccupationCode;
import org.jobwright.domain.jobs.OccupationScheme;
import org.jobwright.domain.jobs.SalaryRange;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.RoleGuideService;

/** Makes role guides public, by the product's own commands. */
@ApplicationScoped
class PublishedRole {

    @Inject
    private Harbour harbour;

    @Inject
    private RoleGuideService guides;

    /** A public guide with that title; tells its id. */
    RoleGuideId titled(String title) throws Exception {
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        return Callers.asAdministrator(administrator, () -> {
            RoleGuideId guide = guides.importFile(GuideFile.write(content(title)));
            guides.submitForReview(guide, null);
            guides.publish(guide, null);
            return guide;
        });
    }

    /** Complete, with figures for pay in pounds: 30,000 to 60,000 in all. */
    static GuideContent content(String title, String... similarTitles) {
        FigureSource source = new FigureSource("A survey", "", YearMonth.of(2026, 1), "Asked everybody.");
        GuideText text = new GuideText(
                title,
                "Does what the title says, every day of the week, and likes it well enough to go on.",
                List.of(),
                List.of("Do the work", "Write down what was done"),
                List.of("Transport"),
                "",
                List.of(),
                List.of("Reading"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new GuideContent(
                List.of(new OccupationCode(OccupationScheme.ONET_SOC, "49-9097.00", "Signal Repairers")),
                List.of(similarTitles),
                null,
                null,
                List.of(new SalaryBenchmark(
                        "GB",
                        null,
                        SalaryRange.yearly("GBP", 40_000, 50_000),
                        SalaryRange.yearly("GBP", 30_000, 60_000),
                        source)),
                List.of(),
                List.of(),
                Map.of(Language.EN, text));
    }
}
