package org.jobwright.web.jobs.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.services.jobs.site.PostingContent.Employer;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.AdvertSection;
import org.jobwright.web.shared.markup.JsonLd;
import org.jobwright.web.shared.markup.OccupationNodes;
import org.jobwright.web.shared.text.Formats;

/** An open job in schema.org terms, for search engines. */
final class JobMarkup {

    private static final Map<String, String> PROPERTIES = Map.of(
            AdvertSection.DUTIES, "responsibilities",
            AdvertSection.NEEDS, "qualifications",
            AdvertSection.BENEFITS, "jobBenefits");

    private final JobPage page;
    private final JobAdvert advert;
    private final Map<String, Object> job = JsonLd.node("JobPosting");

    private JobMarkup(JobPage page) {
        this.page = page;
        this.advert = page.advert();
    }

    /** The JSON-LD of a job page, safe inside a script element. */
    static String of(JobPage page, String baseUrl) {
        JobMarkup markup = new JobMarkup(page);
        markup.job.put("url", baseUrl + page.path());
        markup.headline(baseUrl);
        markup.place();
        markup.pay(page.advert().pay());
        markup.opening(page.advert().opening());
        markup.requirements(page.advert().requirements());
        return JsonLd.write(markup.job);
    }

    private void headline(String baseUrl) {
        job.put("title", advert.title());
        job.put("description", description());
        job.put("datePosted", Formats.iso(page.posting().datePosted()));
        job.put("validThrough", Formats.iso(page.posting().validThrough()));
        job.put(
                "employmentType",
                advert.work().employmentTypes().stream()
                        .map(EmploymentType::name)
                        .toList());
        job.put("hiringOrganization", organization(baseUrl));
        put("employmentUnit", advert.employer().department());
        Map<String, Object> identifier = JsonLd.node("PropertyValue");
        identifier.put("name", page.posting().employer().map(Employer::name).orElse("Jobwright"));
        identifier.put("value", page.posting().spokenReference());
        job.put("identifier", identifier);
        job.put("directApply", advert.application().directApply());
    }

    /** The whole advert, with the same sections as the page. */
    private String description() {
        StringBuilder html = new StringBuilder(advert.text().description().html());
        for (AdvertSection section : page.sections()) {
            html.append(section.html());
            put(PROPERTIES.getOrDefault(section.id(), ""), String.join("\n", section.lines()));
        }
        return html.toString();
    }

    private Object organization(String baseUrl) {
        return page.posting()
                .employer()
                .<Object>map(employer -> {
                    Map<String, Object> organization = JsonLd.node("Organization");
                    organization.put("name", employer.name());
                    organization.put("url", baseUrl + Addresses.organization(employer.slug()));
                    page.employer()
                            .ifPresent(own -> JsonLd.put(
                                    organization, "sameAs", own.profile().website()));
                    if (page.logo() != null) {
                        organization.put("logo", baseUrl + page.logo());
                    }
                    return organization;
                })
                .orElse("confidential");
    }

    private void place() {
        if (!advert.work().locations().isEmpty()) {
            job.put(
                    "jobLocation",
                    advert.work().locations().stream().map(MarkupNodes::place).toList());
        }
        if (advert.work().workplaceType() == WorkplaceType.REMOTE) {
            job.put("jobLocationType", "TELECOMMUTE");
            job.put(
                    "applicantLocationRequirements",
                    advert.work().applicantLocations().stream()
                            .map(MarkupNodes::area)
                            .toList());
        }
        Integer week = advert.work().hoursPerWeek();
        put(
                "workHours",
                advert.work().workHours().isEmpty() && week != null
                        ? week + " hours a week"
                        : advert.work().workHours());
    }

    private void pay(PayOffer pay) {
        if (!pay.baseSalary().isUnknown()) {
            job.put("baseSalary", MarkupNodes.salary(pay.baseSalary()));
        }
        put("incentiveCompensation", pay.incentives().bonus());
    }

    private void opening(OpeningTerms opening) {
        job.put("totalJobOpenings", opening.totalJobOpenings());
        if (opening.startsAtOnce()) {
            job.put("jobImmediateStart", true);
        } else if (opening.jobStartDate() != null) {
            job.put("jobStartDate", opening.jobStartDate().toString());
        }
        if (!opening.industries().isEmpty()) {
            job.put("industry", String.join(", ", opening.industries()));
        }
        OccupationCode occupation = opening.occupation();
        if (occupation != null) {
            job.put("occupationalCategory", OccupationNodes.category(occupation));
        }
    }

    private void requirements(JobRequirements requirements) {
        List<String> skills = new ArrayList<>();
        advert.text().skills().forEach(skill -> skills.add(skill.name()));
        if (!skills.isEmpty()) {
            job.put("skills", skills);
        }
        if (requirements.educationLevel() != EducationLevel.NONE) {
            job.put("educationRequirements", OccupationNodes.education(requirements.educationLevel()));
        }
        if (requirements.experienceMonths() != null) {
            job.put("experienceRequirements", OccupationNodes.experience(requirements.experienceMonths()));
            job.put("experienceInPlaceOfEducation", requirements.experienceInPlaceOfEducation());
        }
        JobRequirements.Conditions conditions = requirements.conditions();
        put("eligibilityToWorkRequirement", conditions.eligibilityToWork());
        put("securityClearanceRequirement", conditions.securityClearance());
        put("physicalRequirement", conditions.physicalRequirement());
        put("sensoryRequirement", conditions.sensoryRequirement());
        put("specialCommitments", conditions.specialCommitments());
    }

    private void put(String property, String text) {
        JsonLd.put(job, property, text);
    }
}
