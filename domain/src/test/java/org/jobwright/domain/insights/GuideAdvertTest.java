package org.jobwright.domain.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.jobs.AdvertText;
import org.jobwright.domain.jobs.EducationLevel;
import org.jobwright.domain.jobs.EmploymentType;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.WorkArrangement;
import org.jobwright.domain.jobs.WorkLocation;
import org.jobwright.domain.jobs.WorkplaceType;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;

class GuideAdvertTest {

    private final JobAdvert filled = GuideAdvert.fill(JobAdvert.EMPTY, Guides.complete());

    @Test
    void dutiesIndustriesAndOccupationComeFromTheGuide() {
        assertEquals("Backend Developer", filled.title());
        assertEquals(
                List.of("Write server programs", "Keep data correct"),
                filled.text().responsibilities());
        assertEquals(List.of("Finance", "Health care"), filled.opening().industries());
        assertEquals("15-1252.00", filled.opening().occupation().code());
        assertTrue(filled.text().description().plainText().contains("Much reading, some typing."));
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
        assertEquals(
                List.of("Java"),
                filled.text().skills().stream().map(AdvertText.Skill::name).toList());
    }

    @Test
    void anAdvertInGermanIsFilledInGerman() {
        JobAdvert german = GuideAdvert.fill(JobAdvert.EMPTY.withHeadline("", "", Language.DE, null), Guides.complete());
        assertEquals("Backend-Entwickler", german.title());
        assertEquals(List.of("Serverprogramme schreiben"), german.text().responsibilities());
    }

    @Test
    void whatWasKnownBeforeStays() {
        JobAdvert begun = JobAdvert.EMPTY.withWork(
                WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Bristol", "GB")));
        assertEquals(begun.work(), GuideAdvert.fill(begun, Guides.complete()).work());
    }
}
