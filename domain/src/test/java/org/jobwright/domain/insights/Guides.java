package org.jobwright.domain.insights;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.jobs.EducationLevel;
import org.jobwright.domain.jobs.OccupationCode;
import org.jobwright.domain.jobs.OccupationScheme;
import org.jobwright.domain.jobs.SalaryRange;
import org.jobwright.domain.shared.Language;

/** Guides for tests. */
final class Guides {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    static final FigureSource SURVEY =
            new FigureSource("A survey", "https://survey.example/", YearMonth.of(2026, 10), "Asked everybody.");

    private Guides() {}

    /** A guide with everything that it needs to be public. */
    static GuideContent complete() {
        return new GuideContent(
                List.of(new OccupationCode(OccupationScheme.ONET_SOC, "15-1252.00", "Software Developers")),
                List.of("Web Developer", "API Developer"),
                new GuideEducation(EducationLevel.BACHELOR_DEGREE, true, null),
                new GuidePlaces(List.of("US-NY", "GB"), true),
                List.of(pay("US", "USD", 98_000, 135_000, 80_000, 162_000)),
                List.of(new MarketSnapshot("US", 2_924, 1_001, 86_504, SURVEY)),
                List.of(new SearchDemand("", 6_600, 720, 260, SURVEY)),
                Map.of(Language.EN, english(), Language.DE, german()));
    }

    static SalaryBenchmark pay(String place, String currency, long from, long to, long lowest, long highest) {
        return new SalaryBenchmark(
                place,
                Seniority.ALL,
                SalaryRange.yearly(currency, from, to),
                SalaryRange.yearly(currency, lowest, highest),
                SURVEY);
    }

    static RoleCatalog catalog(GuideContent... guides) {
        return new RoleCatalog(List.of(guides).stream()
                .map(guide -> KnownRole.of(GuideFile.slug(guide), guide, guide.similarTitles()))
                .toList());
    }

    private static GuideText english() {
        return new GuideText(
                "Backend Developer",
                "Builds the part of a service that nobody sees: the data, the rules, and what other programs call.",
                List.of("Backend Engineer"),
                List.of("Write server programs", "Keep data correct"),
                List.of("Finance", "Health care"),
                "A degree in computing, or work that shows the same.",
                List.of(new GuideTopic(
                        GuideTopic.TopicKind.DAILY_WORK,
                        GuideTopic.TopicVariant.GENERAL,
                        "Much reading, some typing.")),
                List.of("Java", "A name of a skill that is longer than an advert may have"),
                List.of("Patience"),
                List.of(),
                List.of(new CareerPath(CareerPath.CareerStep.LEAD, "Lead Developer", "")),
                List.of(new GuideQuestion("Do I need a degree?", "Often not.")),
                List.of("back-end developers"));
    }

    private static GuideText german() {
        return new GuideText(
                "Backend-Entwickler",
                "Baut den Teil eines Dienstes, den niemand sieht: Daten, Regeln und was andere Programme aufrufen.",
                List.of(),
                List.of("Serverprogramme schreiben"),
                List.of("Finanzen"),
                "",
                List.of(),
                List.of("Java"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
