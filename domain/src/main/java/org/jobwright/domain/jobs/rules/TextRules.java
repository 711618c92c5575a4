package org.jobwright.domain.jobs.rules;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.ContactDetails;
import org.jobwright.domain.jobs.wording.FieldText;

/** Limits of the text of an advert, and of the named employer. */
public final class TextRules {

    private static final int MIN_DESCRIPTION = 30;
    private static final int MAX_DESCRIPTION = 20_000;
    private static final int MIN_SUMMARY = 50;
    private static final int MAX_SUMMARY = 350;
    public static final int MAX_LINES = 50;
    public static final int MAX_LINE = 500;
    public static final int MAX_SKILL = 30;
    private static final int MAX_REASON = 200;
    public static final int MAX_DEPARTMENT = 150;
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private TextRules() {}

    static void check(AdvertTexts texts, AdvertFindings findings) {
        JobAdvert advert = texts.advert();
        checkSummary(advert.summary(), findings);
        checkDescription(advert, texts.description(), findings);
        AdvertText text = advert.text();
        findings.lines(MAX_LINES, MAX_LINE, "text.responsibilities", text.responsibilities());
        findings.warningIf(text.responsibilities().isEmpty(), "text.responsibilities", "jobs.responsibilities.none");
        findings.lines(
                MAX_LINES,
                MAX_LINE,
                "text.qualifications",
                text.qualifications().stream()
                        .map(AdvertText.Qualification::text)
                        .toList());
        List<String> skills = text.skills().stream().map(AdvertText.Skill::name).toList();
        findings.lines(MAX_LINES, MAX_SKILL, "text.skills", skills);
        checkEmployer(advert.employer(), findings);
    }

    private static void checkSummary(String summary, AdvertFindings findings) {
        boolean given = !summary.isEmpty();
        findings.problemIf(
                given && (summary.length() < MIN_SUMMARY || summary.length() > MAX_SUMMARY),
                "summary",
                "jobs.summary.length",
                MIN_SUMMARY,
                MAX_SUMMARY);
        findings.problemIf(hasContact(summary), "summary", "jobs.summary.contact");
    }

    private static void checkDescription(JobAdvert advert, FieldText text, AdvertFindings findings) {
        String field = text.field();
        String description = text.text();
        if (description.isEmpty()) {
            findings.problem(field, "jobs.description.required");
            return;
        }
        findings.problemIf(
                description.length() < MIN_DESCRIPTION || description.length() > MAX_DESCRIPTION,
                field,
                "jobs.description.length",
                MIN_DESCRIPTION,
                MAX_DESCRIPTION);
        findings.problemIf(description.equalsIgnoreCase(advert.title()), field, "jobs.description.same-as-title");
        findings.problemIf(text.hasDisguisedContact(), field, "jobs.description.disguised-contact");
        findings.warningIf(hasContact(description), field, "jobs.description.contact");
        Matcher link = LINK.matcher(advert.text().description().html());
        while (link.find()) {
            findings.problemIf(!isAddress(link.group(1)), field, "jobs.description.link", link.group(1));
        }
    }

    private static void checkEmployer(EmployerDisclosure employer, AdvertFindings findings) {
        findings.atMost(MAX_DEPARTMENT, "employer.department", employer.department());
        if (employer.confidential()) {
            String field = "employer.confidentialReason";
            findings.problemIf(employer.confidentialReason().isEmpty(), field, "jobs.confidential.reason-required");
            findings.atMost(MAX_REASON, field, employer.confidentialReason());
            findings.warning("employer.confidential", "jobs.confidential.reviewed-by-hand");
        }
    }

    private static boolean hasContact(String text) {
        return ContactDetails.hasEmail(text) || ContactDetails.hasPhone(text);
    }

    // The sanitizer writes & and other characters of an address as entities.
    private static boolean isAddress(String href) {
        try {
            URI uri =
                    URI.create(href.replace("&amp;", "&").replace("&#61;", "=").replace("&#64;", "@"));
            return uri.isOpaque() || uri.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
