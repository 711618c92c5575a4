package org.jobwright.domain.insights.guides;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.figures.SearchDemand;
import org.jobwright.domain.insights.guides.content.CareerPath;
import org.jobwright.domain.insights.guides.content.CareerPath.CareerStep;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideEducation;
import org.jobwright.domain.insights.guides.content.GuidePlaces;
import org.jobwright.domain.insights.guides.content.GuideQuestion;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.insights.guides.content.GuideTopic;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicKind;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicVariant;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.shared.Language;

/** Guides for tests. */
public final class RoleGuides {

    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final AccountId AUTHOR = AccountId.next();
    static final AccountId COLLEAGUE = AccountId.next();
    public static final FigureSource SOURCE = new FigureSource(
            "Hiring Insights", "https://example.org/insights", YearMonth.of(2023, 10), "Counted.", "", "");

    private RoleGuides() {}

    static RoleGuide draft() {
        return RoleGuide.draft(complete(), AUTHOR, NOW);
    }

    static RoleGuide in(GuideStatus status) {
        RoleGuide guide = draft();
        if (status != GuideStatus.DRAFT) {
            guide.submitForReview(AUTHOR, NOW);
        }
        if (status == GuideStatus.PUBLISHED) {
            guide.publish(COLLEAGUE, NOW);
        }
        return guide;
    }

    static RoleGuide retired() {
        RoleGuide guide = in(GuideStatus.PUBLISHED);
        guide.retire(COLLEAGUE, NOW);
        return guide;
    }

    /** A guide with one of everything. */
    public static GuideContent complete() {
        return content(text("Backend Developer"), List.of(benchmark("US")), List.of(market("US")), List.of(demand()));
    }

    public static GuideContent saying(GuideText text) {
        return content(text, List.of(), List.of(), List.of());
    }

    public static GuideContent content(
            GuideText text, List<SalaryBenchmark> pay, List<MarketSnapshot> market, List<SearchDemand> demand) {
        return new GuideContent(
                List.of(new OccupationCode(OccupationScheme.ONET_SOC, "15-1254.00", "Web Developers")),
                List.of("Web Developer", "DevOps Engineer"),
                new GuideEducation(EducationLevel.BACHELOR_DEGREE, true, 24),
                new GuidePlaces(List.of("US-NY", "DE"), true),
                pay,
                market,
                demand,
                Map.of(Language.EN, text));
    }

    public static GuideText text(String title) {
        return new GuideText(
                title,
                "Writes and runs the part of an application that nobody sees: data, rules and interfaces.",
                List.of("Server-side Developer"),
                List.of("Design interfaces", "Keep data safe"),
                List.of("Finance"),
                "A degree helps; a portfolio does as well.",
                List.of(new GuideTopic(TopicKind.DAILY_WORK, TopicVariant.GENERAL, "Reads, writes, talks.")),
                List.of("SQL"),
                List.of("Patience"),
                List.of("None is needed"),
                List.of(new CareerPath(CareerStep.CHANGE, "DevOps Engineer", "devops-engineer")),
                List.of(new GuideQuestion("Is it stressful?", "Now and then.")),
                List.of("server"));
    }

    public static SalaryBenchmark benchmark(String place) {
        return new SalaryBenchmark(
                place,
                Seniority.ALL,
                SalaryRange.yearly("USD", 98_000, 135_000),
                SalaryRange.yearly("USD", 80_000, 162_000),
                SOURCE);
    }

    public static MarketSnapshot market(String country) {
        return new MarketSnapshot(country, 2_924, 1_001, 86_504, SOURCE);
    }

    static SearchDemand demand() {
        return new SearchDemand("US", 6_600, 720, 260, SOURCE);
    }
}
