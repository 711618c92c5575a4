package org.jobwright.web.jobs.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.insights.market.AnswerWait;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.AdvertFact;
import org.jobwright.web.shared.AdvertFacts;
import org.jobwright.web.shared.AdvertSection;
import org.jobwright.web.shared.AdvertSections;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Formats;

/**
 * The data of a job page, public or preview.
 *
 * @param employer the organization's profile; empty if it is confidential
 * @param facts in groups; the last one has the employer's references
 * @param role the role with a guide that the title means
 * @param similar other open jobs
 * @param answers how long applicants of the employer wait for a first answer; empty if too few people are behind it
 * @param preview shown to a member before it is public
 * @param saved whether the reader saved it
 */
public record JobPage(
        PostingContent posting,
        Optional<PublicOrganization> employer,
        Map<String, List<AdvertFact>> facts,
        List<AdvertSection> sections,
        Optional<KnownRole> role,
        List<JobPostingSummary> similar,
        Optional<AnswerWait> answers,
        boolean preview,
        boolean saved) {

    /** A member's preview before publication. */
    static JobPage preview(PostingContent posting, Optional<PublicOrganization> employer, SiteRequest visit) {
        return of(posting, employer, Optional.empty(), List.of(), Optional.empty(), visit, true, false);
    }

    /** The public page. */
    static JobPage open(
            PostingContent posting,
            Optional<PublicOrganization> employer,
            Optional<KnownRole> role,
            List<JobPostingSummary> similar,
            Optional<AnswerWait> answers,
            boolean saved,
            SiteRequest visit) {
        return of(posting, employer, role, similar, answers, visit, false, saved);
    }

    private static JobPage of(
            PostingContent posting,
            Optional<PublicOrganization> employer,
            Optional<KnownRole> role,
            List<JobPostingSummary> similar,
            Optional<AnswerWait> answers,
            SiteRequest visit,
            boolean preview,
            boolean saved) {
        return new JobPage(
                posting,
                employer,
                AdvertFacts.of(posting.advert(), posting.spokenReference(), visit.texts(), visit.formats()),
                AdvertSections.of(posting.advert(), visit.texts(), visit.formats()),
                role,
                similar,
                answers,
                preview,
                saved);
    }

    public JobAdvert advert() {
        return posting.advert();
    }

    /** The text of the advert; a preview shows where its links lead, because people decide by it. */
    public String descriptionHtml() {
        RichText text = advert().text().description();
        return preview ? RevealedText.of(text).html() : text.html();
    }

    /** The first place of work, or for remote work the country where applicants live. */
    public String place(Formats formats) {
        WorkArrangement work = advert().work();
        return work.locations().stream()
                .findFirst()
                .map(WorkLocation::label)
                .orElseGet(() -> work.applicantLocations().stream()
                        .findFirst()
                        .map(formats::area)
                        .orElse(""));
    }

    /** How soon the employer answered others; empty if that cannot be said. */
    public String answered(SiteRequest visit) {
        return answers.map(known -> known.isStillWaiting()
                        ? visit.text("jobs.job.answers.waiting")
                        : visit.text("jobs.job.answers.median", known.days()))
                .orElse("");
    }

    /** The address of the employer's logo; null if there is none to show. */
    public String logo() {
        return employer.map(PublicOrganization::logo).map(Addresses::logo).orElse(null);
    }

    /** The address of the page. */
    public String path() {
        return Addresses.job(posting.reference(), advert().title());
    }

    /** Whether search engines may show it. */
    public boolean isForSearchEngines() {
        return !preview && posting.isListed();
    }

    /** The JSON-LD of the page. */
    public String markup(String baseUrl) {
        return JobMarkup.of(this, baseUrl);
    }
}
