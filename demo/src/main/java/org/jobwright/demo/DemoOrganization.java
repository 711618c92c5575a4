package org.jobwright.demo;

import java.util.List;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.brand.BrandText;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.Language;

/**
 * An employer and its people.
 *
 * @param key the name of the file with its postings
 * @param status UNVERIFIED, VERIFIED or TRUSTED
 * @param members the first one creates it
 * @param brand how its page looks; null for most
 */
record DemoOrganization(
        String key,
        String name,
        OrganizationStatus status,
        int foundedDaysAgo,
        HiringTerms terms,
        List<Member> members,
        OrganizationProfile profile,
        Brand brand) {

    record Brand(String color, List<BrandText> texts, String pictureDescription) {}

    record Member(String email, String name, Language language, OrganizationRole role) {}
}
