package org.jobwright.web.insights.roles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.guides.content.CareerPath.CareerStep;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.web.insights.charts.PayFigures;
import org.jobwright.web.insights.market.OwnMarket;
import org.jobwright.web.shared.Addresses;

/**
 * The data of the page of a role.
 *
 * @param text the text of the guide, in the reader's language if available
 * @param textLanguage the language of the text, a BCP 47 tag; null if it is the reader's
 * @param similar similar titles, the most similar first
 * @param places regions where the role is in demand, each with its open jobs
 * @param jobs the newest open jobs of the role
 * @param followed the reader is notified of its new jobs
 * @param preview shown to an administrator before it is public
 */
public record RolePage(
        PublishedGuide guide,
        GuideText text,
        String textLanguage,
        PayFigures pay,
        OwnMarket own,
        GuideTopics topics,
        String education,
        List<RoleLink> similar,
        Map<CareerStep, List<RoleLink>> paths,
        List<RoleLink> places,
        Page<JobPostingSummary> jobs,
        boolean followed,
        boolean preview) {

    public GuideContent content() {
        return guide.content();
    }

    /** The address of the page. */
    public String path() {
        return Addresses.role(guide.slug());
    }

    /** A ratio as people say it: 29.58 people per job are 30. */
    public BigDecimal whole(BigDecimal ratio) {
        return ratio.setScale(0, RoundingMode.HALF_UP);
    }

    /** The JSON-LD of the page. */
    public String markup(String baseUrl) {
        return RoleMarkup.of(this, baseUrl);
    }
}
