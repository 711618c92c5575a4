package org.jobwright.domain.organizations.profile;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.NameText;
import org.jobwright.domain.shared.text.RichText;

/**
 * What an organization says about itself; stored as one document.
 *
 * @param legalName as in the register of companies
 * @param registrationNumber in that register, or empty
 * @param website with https, or empty
 * @param industry in its own words, or empty
 * @param sizeBand may be null: not given
 * @param agency recruits for others
 * @param privacyPolicyUrl with https, or empty
 */
public record OrganizationProfile(
        String legalName,
        String registrationNumber,
        String website,
        RichText description,
        String industry,
        SizeBand sizeBand,
        HeadOffice headOffice,
        boolean agency,
        String privacyPolicyUrl)
        implements Serializable {

    public static final int MAX_TEXT = 120;
    public static final int MAX_URL = 2000;
    public static final int MAX_DESCRIPTION = 5000;

    public OrganizationProfile {
        legalName = stripped(legalName);
        registrationNumber = stripped(registrationNumber);
        website = stripped(website);
        description = description == null ? RichText.EMPTY : description;
        industry = stripped(industry);
        privacyPolicyUrl = stripped(privacyPolicyUrl);
        List<FieldProblem> problems = new ArrayList<>();
        if (legalName.isEmpty()) {
            problems.add(FieldProblem.of("legalName", "organizations.legal-name.required"));
        }
        checkLength(problems, "legalName", legalName);
        checkLength(problems, "registrationNumber", registrationNumber);
        checkLength(problems, "industry", industry);
        checkUrl(problems, "website", website);
        checkUrl(problems, "privacyPolicyUrl", privacyPolicyUrl);
        if (description.plainText().length() > MAX_DESCRIPTION) {
            problems.add(FieldProblem.of("description", "organizations.text.too-long", MAX_DESCRIPTION));
        }
        if (headOffice == null) {
            problems.add(FieldProblem.of("country", "organizations.country.required"));
        }
        InvalidInput.throwIfAny(problems);
    }

    /** The profile without links: what the public sees until staff has checked the organization. */
    public OrganizationProfile withoutLinks() {
        return new OrganizationProfile(
                legalName,
                registrationNumber,
                "",
                RichText.ofPlainText(description.plainText()),
                industry,
                sizeBand,
                headOffice,
                agency,
                "");
    }

    /**
     * Refuses lines that say more than they should: everyone can read them on the organization's page, even before it
     * is checked.
     */
    public void requirePlainLines() {
        List<FieldProblem> problems = new ArrayList<>();
        checkLine(problems, "legalName", legalName);
        checkLine(problems, "registrationNumber", registrationNumber);
        checkLine(problems, "industry", industry);
        checkLine(problems, "street", headOffice.street());
        checkLine(problems, "postalCode", headOffice.postalCode());
        checkLine(problems, "locality", headOffice.locality());
        checkLine(problems, "region", headOffice.region());
        InvalidInput.throwIfAny(problems);
    }

    private static void checkLine(List<FieldProblem> problems, String field, String line) {
        checkLength(problems, field, line);
        if (!NameText.isPlain(line)) {
            problems.add(FieldProblem.of(field, "organizations.text.address"));
        }
    }

    /** Whether both describe the same legal entity, which is what was verified. */
    public boolean isOfSame(OrganizationProfile other) {
        return legalName.equals(other.legalName)
                && registrationNumber.equals(other.registrationNumber)
                && website.equals(other.website);
    }

    private static void checkLength(List<FieldProblem> problems, String field, String text) {
        if (text.length() > MAX_TEXT) {
            problems.add(FieldProblem.of(field, "organizations.text.too-long", MAX_TEXT));
        }
    }

    private static void checkUrl(List<FieldProblem> problems, String field, String url) {
        if (!url.isEmpty() && (url.length() > MAX_URL || !isHttps(url))) {
            problems.add(FieldProblem.of(field, "organizations.url.https"));
        }
    }

    private static boolean isHttps(String url) {
        try {
            URI uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
