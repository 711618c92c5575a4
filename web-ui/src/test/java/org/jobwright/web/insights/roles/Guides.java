package org.jobwright.web.insights.roles;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideEducation;
import org.jobwright.domain.insights.guides.content.GuideQuestion;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.shared.Page;
import org.jobwright.web.insights.charts.PayFigures;
import org.jobwright.web.insights.market.OwnMarket;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Guides and figures for tests. */
public final class Guides {

    public static final Texts ENGLISH = Texts.of(Language.EN);
    public static final Formats BRITISH = Formats.of(Language.EN, ZoneOffset.UTC);

    public static final FigureSource SURVEY =
            new FigureSource("A survey", "", YearMonth.of(2023, 10), "Asked.", "", "");
    public static final FigureSource BLS =
            new FigureSource("Statistics", "https://www.bls.gov/oes/", YearMonth.of(2024, 5), "Counted.", "", "");

    private Guides() {}

    public static SalaryBenchmark yearly(
            String place, String currency, FigureSource source, long lowest, long from, long to, long highest) {
        return new SalaryBenchmark(
                place,
                Seniority.ALL,
                SalaryRange.yearly(currency, from, to),
                SalaryRange.yearly(currency, lowest, highest),
                source);
    }

    public static SalaryBenchmark hourly(String place, String currency, String lowest, String highest) {
        SalaryRange band = new SalaryRange(
                currency, new BigDecimal(lowest), new BigDecimal(highest), PayUnit.HOUR, SalaryRange.FULL_TIME_HOURS);
        return new SalaryBenchmark(place, Seniority.SENIOR, band, band, SURVEY);
    }

    static RolePage page(String text, List<SalaryBenchmark> pay) {
        GuideText words = new GuideText(
                text,
                text,
                List.of(text),
                List.of(text),
                List.of(text),
                text,
                List.of(),
                List.of(text),
                List.of(text),
                List.of(text),
                List.of(),
                List.of(new GuideQuestion(text, text)),
                List.of(text));
        GuideContent content = new GuideContent(
                List.of(new OccupationCode(OccupationScheme.ONET_SOC, "15-1252.00", text)),
                List.of(),
                new GuideEducation(EducationLevel.BACHELOR_DEGREE, true, 24),
                null,
                pay,
                null,
                null,
                Map.of(Language.EN, words));
        return new RolePage(
                new PublishedGuide(RoleGuideId.next(), "joiner", 1, content, List.of(), Instant.EPOCH),
                words,
                null,
                PayFigures.of(pay, "", ENGLISH, BRITISH),
                OwnMarket.of(List.of(), ENGLISH, BRITISH),
                GuideTopics.of(words),
                "",
                List.of(),
                Map.of(),
                List.of(),
                new Page<>(List.of(), 1, 4, 0),
                false,
                false);
    }
}
