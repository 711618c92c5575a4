package org.jobwright.demo.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobwright.demo.DemoFiles;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.market.MarketEventKind;
import org.jobwright.domain.insights.market.PrivacyFloor;
import org.jobwright.domain.organizations.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented market is the same each time, has ended, and has figures on both sides of the privacy floor. */
class DemoMarketTest {

    private static final Instant NOW = Instant.parse("2026-11-24T16:30:00Z");
    private static final List<GuideContent> GUIDES = DemoFiles.guides();
    private static final List<OrganizationId> ORGANIZATIONS = IntStream.range(0, 12)
            .mapToObj(number -> new OrganizationId(new UUID(7, number)))
            .toList();

    private static DemoMarket at(Instant now) {
        return new DemoMarket(now, ORGANIZATIONS, GUIDES);
    }

    @Test
    void itIsTheSameEachTime() {
        assertEquals(at(NOW).deeds(), at(NOW).deeds());
        assertEquals(at(NOW).adverts(), at(NOW).adverts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T16:30:00Z", "2027-01-01T00:00:01Z", "2028-02-29T23:59:59Z"})
    void everyAdvertIsOverAtAnyHour(String now) {
        Instant present = Instant.parse(now);
        assertTrue(at(present).adverts().size() > 1_000);
        for (DemoMarket.Advert advert : at(present).adverts()) {
            assertTrue(advert.opened().isBefore(advert.ends()));
            assertTrue(advert.ends().isBefore(present));
        }
    }

    @Test
    void everyRoleHasThirteenMonthsOfIt() {
        YearMonth running = YearMonth.from(NOW.atZone(ZoneOffset.UTC));
        for (int ago = 0; ago <= 12; ago++) {
            String month = running.minusMonths(ago) + "-01";
            assertEquals(
                    GUIDES.size(),
                    at(NOW).deeds().stream()
                            .filter(deeds -> deeds.month().equals(month))
                            .map(DemoMarket.Deeds::role)
                            .distinct()
                            .count());
        }
    }

    @Test
    void someFiguresAreAboveTheFloorAndSomeBelow() {
        List<DemoMarket.Deeds> viewed = at(NOW).deeds().stream()
                .filter(deeds -> deeds.kind() == MarketEventKind.VIEW)
                .toList();
        long above = viewed.stream()
                .filter(deeds -> deeds.actors() >= PrivacyFloor.PEOPLE)
                .count();
        assertTrue(above > viewed.size() / 2);
        assertTrue(above < viewed.size() * 9 / 10);
    }
}
