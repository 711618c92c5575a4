package org.jobwright.domain.organizations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationValuesTest {

    @ParameterizedTest
    @CsvSource({
        "Harbour Rail, harbour-rail",
        "Köhler & Söhne GmbH, koehler-soehne-gmbh",
        "Crédit Été!, credit-ete",
        "日本電気, organization"
    })
    void theSlugIsPlainAscii(String name, String slug) {
        assertEquals(slug, new OrganizationName(name).slug());
    }

    @Test
    void theSlugOfTheLongestNameLeavesRoomForANumber() {
        String slug = new OrganizationName("ö".repeat(OrganizationName.MAX_LENGTH)).slug();
        assertTrue(slug.length() <= 90, slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "....", "GREAT JOBS HERE"})
    void aNameIsNeitherTooShortNorShouted(String name) {
        assertThrows(InvalidInput.class, () -> new OrganizationName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NASA", "BMW Group", "UNICEF"})
    void acronymsAreNames(String name) {
        assertEquals(name, new OrganizationName(name).value());
    }

    @ParameterizedTest
    @CsvSource({"-1, 14", "169, 14", "24, 0", "24, 91"})
    void promisesHaveBounds(int delay, int days) {
        assertThrows(InvalidInput.class, () -> new HiringTerms(delay, days));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "168, 90"})
    void theBoundsThemselvesAreAllowed(int delay, int days) {
        assertEquals(delay, new HiringTerms(delay, days).decisionDelay().toHours());
    }

    @Test
    void allProblemsOfAProfileAreReportedTogether() {
        InvalidInput invalid = assertThrows(
                InvalidInput.class,
                () -> new OrganizationProfile(
                        " ", "", "http://plain.example", null, "x".repeat(121), null, null, false, "javascript:1"));

        assertEquals(
                List.of("legalName", "industry", "website", "privacyPolicyUrl", "country"),
                invalid.getProblems().stream().map(FieldProblem::field).toList());
    }

    @Test
    void aCountryMustExist() {
        assertThrows(RuleViolation.class, () -> new HeadOffice("", "", "", "", "XX"));
    }

    @Test
    void aProfileSurvivesJson() {
        OrganizationProfile profile = Organizations.profile();

        assertEquals(profile, Json.read(Json.write(profile), OrganizationProfile.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sparkasse Karriere: evil.example/login",
                "Go to https://evil",
                "See www.evil now",
                "Booking.com Hotels",
                "Sparkasse evil\u3002example",
                "Sparkasse evil\uff0eexample",
                "Sparkasse evil\u2024example",
                "Sparkasse 192.0.2.10",
                "Write to a@b.example",
                "Harbour\u202eliaR",
                "Harbour\u0007Rail"
            })
    void aNameContainsNoAddressAndNoDirectionMark(String name) {
        assertThrows(InvalidInput.class, () -> new OrganizationName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E.ON Energy", "St. Mary's Hospital", "A. & B. Söhne", "Dr. Oetker", "Node 1.5 Works"})
    void aFullStopAloneIsNoAddress(String name) {
        assertEquals(name, new OrganizationName(name).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Evil\r\n\r\nYour account is locked", "See www.evil.example", "evil.example/login", "a@b.example"
            })
    void textShownOnThePageIsOneLineWithoutAnAddress(String line) {
        HiringOrganization organization = Organizations.verified();
        OrganizationName name = new OrganizationName("Harbour Rail");
        OrganizationProfile plain = Organizations.profile();
        List<OrganizationProfile> profiles = List.of(
                with(plain, line, plain.industry(), plain.headOffice()),
                with(plain, plain.legalName(), line, plain.headOffice()),
                with(plain, plain.legalName(), plain.industry(), new HeadOffice("", "", line, "", "GB")));
        for (OrganizationProfile profile : profiles) {
            assertThrows(
                    InvalidInput.class,
                    () -> organization.edit(name, profile, HiringTerms.DEFAULT, Instant.EPOCH),
                    profile.toString());
        }
        assertEquals("Harbour Rail Ltd", organization.getProfile().legalName());
    }

    private static OrganizationProfile with(
            OrganizationProfile profile, String legalName, String industry, HeadOffice headOffice) {
        return new OrganizationProfile(
                legalName,
                profile.registrationNumber(),
                profile.website(),
                profile.description(),
                industry,
                profile.sizeBand(),
                headOffice,
                profile.agency(),
                profile.privacyPolicyUrl());
    }
}
