package org.jobwright.domain.insights.guides.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.guides.RoleGuides;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;

class GuideAdvertTest {

    private final JobAdvert filled = GuideAdvert.fill(JobAdvert.EMPTY, RoleGuides.complete());

    @Test
    void dutiesAndOccupationComeFromTheGuide() {
        assertEquals("Backend Developer", filled.title());
        assertEquals(
                List.of("Design interfaces", "Keep data safe"), filled.text().responsibilities());
        assertEquals("15-1254.00", filled.opening().occupation().code());
        assertTrue(filled.text().description().plainText().contains("Reads, writes, talks."));
    }

    @Test
    void theIndustriesOfARoleAreNotThoseOfAnEmployer() {
        assertEquals(List.of("Finance"), RoleGuides.complete().text(Language.EN).industries());
        assertEquals(List.of(), filled.opening().industries());
    }

    @Test
    void aDegreeOrEquivalentExperienceStaysAFact() {
        assertEquals(EducationLevel.BACHELOR_DEGREE, filled.requirements().educationLevel());
        assertTrue(filled.requirements().experienceInPlaceOfEducation());
    }

    @Test
    void payIsNeverTakenFromTheGuide() {
        assertTrue(filled.pay().baseSalary().isUnknown());
    }

    @Test
    void aSkillWithTooLongANameIsLeftOut() {
        JobAdvert german = GuideAdvert.fill(JobAdvert.EMPTY.withHeadline("", "", Language.DE, null), inGerman());
        assertEquals(
                List.of("Java"),
                german.text().skills().stream().map(AdvertText.Skill::name).toList());
    }

    @Test
    void anAdvertInGermanIsFilledInGerman() {
        JobAdvert german = GuideAdvert.fill(JobAdvert.EMPTY.withHeadline("", "", Language.DE, null), inGerman());
        assertEquals("Backend-Entwickler", german.title());
        assertEquals(List.of("Serverprogramme schreiben"), german.text().responsibilities());
    }

    @Test
    void existingValuesAreKept() {
        JobAdvert begun = JobAdvert.EMPTY.withWork(
                WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Bristol", "GB")));
        assertEquals(
                begun.work(), GuideAdvert.fill(begun, RoleGuides.complete()).work());
    }

    private static GuideContent inGerman() {
        GuideContent guide = RoleGuides.complete();
        GuideText german = new GuideText(
                "Backend-Entwickler",
                "",
                null,
                List.of("Serverprogramme schreiben"),
                null,
                "",
                null,
                List.of("Java", "Eine Fähigkeit mit einem überlangen Namen"),
                null,
                null,
                null,
                null,
                null);
        return new GuideContent(
                guide.occupations(),
                guide.similarTitles(),
                guide.education(),
                guide.places(),
                guide.pay(),
                guide.market(),
                guide.demand(),
                Map.of(Language.EN, guide.text(Language.EN), Language.DE, german));
    }
}
