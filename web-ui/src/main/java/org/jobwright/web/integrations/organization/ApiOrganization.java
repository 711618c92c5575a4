package org.jobwright.web.integrations.organization;

import java.util.List;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.organizations.profile.SizeBand;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * The calling program's organization; described in {@code openapi.json}.
 *
 * @param statusReason why it is not verified, or is stopped; null without a reason
 * @param sizeBand null if it is not given
 * @param domains those that it has proved
 */
public record ApiOrganization(
        String name,
        String slug,
        OrganizationStatus status,
        String statusReason,
        String legalName,
        String registrationNumber,
        String website,
        String description,
        String industry,
        SizeBand sizeBand,
        HeadOffice headOffice,
        boolean agency,
        String privacyPolicyUrl,
        List<String> domains,
        Links links) {

    /**
     * Its addresses.
     *
     * @param html its page; null while nothing of it is public
     * @param jobs its open jobs in the API
     */
    public record Links(String html, String jobs) {}

    static ApiOrganization of(OrganizationDetails organization, List<String> domains) {
        OrganizationProfile profile = organization.profile();
        return new ApiOrganization(
                organization.displayName(),
                organization.slug(),
                organization.status(),
                organization.statusReason(),
                profile.legalName(),
                profile.registrationNumber(),
                profile.website(),
                profile.description().html(),
                profile.industry(),
                profile.sizeBand(),
                profile.headOffice(),
                profile.agency(),
                profile.privacyPolicyUrl(),
                domains,
                new Links(
                        organization.status().isPublic()
                                ? BaseUrl.get() + Addresses.organization(organization.slug())
                                : null,
                        BaseUrl.get() + "/api/v1/jobs?organization=" + organization.slug()));
    }
}
