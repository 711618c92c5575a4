package org.jobwright.domain.insights.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.insights.figures.PayStanding;
import org.jobwright.domain.insights.guides.RoleGuides;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayCheckTest {

    private final RoleCatalog roles =
            new RoleCatalog(List.of(KnownRole.of("backend-developer", RoleGuides.complete(), List.of())));

    @ParameterizedTest
    @CsvSource({
        "80000, 162000, WITHIN",
        "98000, 135000, WITHIN",
        "79999, 120000, PARTLY_OUTSIDE",
        "120000, 162001, PARTLY_OUTSIDE",
        "10000, 300000, PARTLY_OUTSIDE",
        "40000, 79999, BELOW",
        "162001, 200000, ABOVE"
    })
    void payOfAYearIsComparedWithTheOuterBand(long from, long to, PayStanding standing) {
        assertEquals(standing, check("US", SalaryRange.yearly("USD", from, to)).standing());
    }

    @Test
    void payOfAnHourIsComparedAsPayOfAYear() {
        assertEquals(PayStanding.WITHIN, check("US", hourly("47.12", "64.90")).standing());
        assertEquals(PayStanding.BELOW, check("US", hourly("20", "30")).standing());
    }

    @Test
    void currenciesAreNotConverted() {
        PayCheck pounds = check("US", SalaryRange.yearly("GBP", 10, 20));
        assertFalse(pounds.isComparable());
        assertEquals(PayStanding.NOT_COMPARABLE, pounds.standing());
    }

    @Test
    void figuresOfAnotherCountryAreNotUsed() {
        assertFalse(check("CA", SalaryRange.yearly("USD", 10, 20)).isComparable());
    }

    @Test
    void remoteWorkIsComparedWhereApplicantsLive() {
        JobAdvert remote = advert("Backend Developer", SalaryRange.yearly("USD", 10, 20))
                .withWork(new WorkArrangement(null, WorkplaceType.REMOTE, null, List.of("US-NY"), null, null, null));
        assertEquals(PayStanding.BELOW, PayCheck.of(remote, roles).orElseThrow().standing());
    }

    @Test
    void withoutPayTheBandIsShownAndNothingIsWrong() {
        PayCheck check = check("US", new SalaryRange("USD", null, null, null, null));
        assertTrue(check.isComparable());
        assertFalse(check.standing().isOutside());
    }

    @Test
    void anUnknownTitleIsNotCompared() {
        assertEquals(
                Optional.empty(), PayCheck.of(advert("Lighthouse Keeper", SalaryRange.yearly("USD", 10, 20)), roles));
    }

    private PayCheck check(String country, SalaryRange pay) {
        JobAdvert advert = advert("Backend Developer", pay)
                .withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Somewhere", country)));
        return PayCheck.of(advert, roles).orElseThrow();
    }

    private static JobAdvert advert(String title, SalaryRange pay) {
        return JobAdvert.EMPTY.withTitle(title).withPay(PayOffer.of(pay));
    }

    private static SalaryRange hourly(String from, String to) {
        return new SalaryRange("USD", new BigDecimal(from), new BigDecimal(to), PayUnit.HOUR, null);
    }
}
