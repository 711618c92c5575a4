package org.jobwright.web.jobs.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.jobs.templates.PostingTemplateId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.RolePostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.PostingTemplateService;
import org.jobwright.services.jobs.PostingTemplateSummary;
import org.jobwright.services.organizations.OrganizationQueries;

/** Starts postings: empty with the organization's location, from the guide of a role, from a template, from a copy. */
@Dependent
public class NewPosting implements Serializable {

    @Inject
    private PostingDraftService drafts;

    @Inject
    private RolePostingService roles;

    @Inject
    private PostingTemplateService templates;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private Clock clock;

    /** Saves a first draft. */
    JobPostingId draft(OrganizationId organization, JobAdvert advert) {
        return drafts.draft(organization, advert);
    }

    JobPostingId fromGuide(OrganizationId organization, Language language, String role) {
        return roles.draftFrom(organization, begun(organization, language), role);
    }

    /** The initial content of a draft. */
    JobAdvert begun(OrganizationId organization, Language language) {
        WorkLocation place = usualPlace(organization);
        SalaryRange pay = new SalaryRange(currency(place.country()), null, null, null, null);
        JobAdvert begun = JobAdvert.EMPTY
                .withHeadline("", "", language, null)
                .withWork(new WorkArrangement(null, null, List.of(place), null, "", null, ""))
                .withPay(PayOffer.of(pay));
        return AdvertPolicy.withUsualEnd(begun, LocalDate.now(clock));
    }

    JobPostingId fromTemplate(PostingTemplateId template) {
        return drafts.draftFrom(template);
    }

    JobPostingId copy(JobPostingId posting) {
        return drafts.copy(posting);
    }

    List<PostingTemplateSummary> templates(OrganizationId organization) {
        return templates.templates(organization);
    }

    /** Where most of its jobs are: its head office, without the street. */
    WorkLocation usualPlace(OrganizationId organization) {
        return Optional.ofNullable(organizations.get(organization).profile().headOffice())
                .map(office ->
                        new WorkLocation("", office.locality(), office.region(), "", office.country(), null, null))
                .orElse(WorkLocation.of("", ""));
    }

    private static String currency(String country) {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
                    .map(Currency::getCurrencyCode)
                    .orElse("");
        } catch (IllegalArgumentException unknownCountry) {
            return "";
        }
    }
}
