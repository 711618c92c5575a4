package org.jobwright.web.insights.roles;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.figures.SearchDemand;
import org.jobwright.domain.insights.guides.content.CareerPath;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideEducation;
import org.jobwright.domain.insights.guides.content.GuidePlaces;
import org.jobwright.domain.insights.guides.content.GuideQuestion;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.insights.guides.content.GuideTopic;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.api.ApiSalary;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * A role guide of the API; described in {@code openapi.json}.
 *
 * @param market figures of outside sources; those of this instance are in {@code months}
 */
record ApiRole(
        String slug,
        int version,
        String inLanguage,
        String title,
        String summary,
        List<String> alternateTitles,
        List<Similar> similarTitles,
        List<OccupationCode> occupationalCategory,
        List<String> responsibilities,
        List<String> industries,
        GuideEducation education,
        String educationText,
        GuidePlaces places,
        List<GuideTopic> topics,
        List<String> technicalSkills,
        List<String> softSkills,
        List<String> certifications,
        List<CareerPath> careerPaths,
        List<GuideQuestion> faqs,
        List<String> keyPhrases,
        List<Pay> pay,
        List<Market> market,
        List<SearchDemand> demand,
        List<MarketMonth> months,
        Instant publishedAt,
        Links links) {

    /** @param role the slug of its guide; null if it has none */
    record Similar(String title, String role) {}

    /** @param usualHourly the usual band an hour */
    record Pay(
            String place,
            Seniority seniority,
            ApiSalary usual,
            ApiSalary whole,
            ApiSalary usualHourly,
            FigureSource source) {

        static Pay of(SalaryBenchmark pay) {
            return new Pay(
                    pay.place(),
                    pay.seniority(),
                    ApiSalary.of(pay.usual()),
                    ApiSalary.of(pay.whole()),
                    ApiSalary.of(pay.usual().in(PayUnit.HOUR)),
                    pay.source());
        }
    }

    /** @param seekersPerJob null without jobs */
    record Market(
            String country,
            long openJobs,
            long employers,
            long seekers,
            BigDecimal seekersPerJob,
            FigureSource source) {

        static Market of(MarketSnapshot market) {
            return new Market(
                    market.country(),
                    market.openJobs(),
                    market.employers(),
                    market.seekers(),
                    market.seekersPerJob().orElse(null),
                    market.source());
        }
    }

    /** The addresses of a guide, here and for people, and of its open jobs. */
    record Links(String self, String html, String jobs) {

        static Links of(String slug) {
            return new Links(
                    BaseUrl.get() + RolesResource.PATH + "/" + slug,
                    BaseUrl.get() + Addresses.role(slug),
                    BaseUrl.get() + "/api/v1/jobs?role=" + slug);
        }
    }

    static ApiRole of(PublishedGuide guide, Language language, List<MarketMonth> months) {
        GuideContent content = guide.content();
        GuideText text = content.text(language);
        return new ApiRole(
                guide.slug(),
                guide.version(),
                (content.speaks(language) ? language : Language.EN).tag(),
                text.title(),
                text.summary(),
                text.alternateTitles(),
                guide.similarTitles().stream()
                        .map(similar ->
                                new Similar(similar.title(), similar.slug().isEmpty() ? null : similar.slug()))
                        .toList(),
                content.occupations(),
                text.responsibilities(),
                text.industries(),
                content.education(),
                text.education(),
                content.places(),
                text.topics(),
                text.technicalSkills(),
                text.softSkills(),
                text.certifications(),
                text.careerPaths(),
                text.faqs(),
                text.keyPhrases(),
                content.pay().stream().map(Pay::of).toList(),
                content.market().stream().map(Market::of).toList(),
                content.demand(),
                months,
                guide.publishedAt(),
                Links.of(guide.slug()));
    }
}
