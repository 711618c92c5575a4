package org.jobwright.web.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.privacy.AccessQuery;
import org.jobwright.services.privacy.AccessSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final AccountId ADA = AccountId.next();

    @Test
    void withoutDaysItIsAboutTheLastThirtyAndToday() {
        AccessQuery query = read("of=" + ADA).orElseThrow().query(TODAY, BERLIN);
        assertEquals(
                new AccessQuery(
                        AccessSide.READERS,
                        ADA,
                        Instant.parse("2026-10-29T23:00:00Z"),
                        Instant.parse("2026-11-29T23:00:00Z")),
                query);
    }

    @Test
    void theDaysOfAnAddressCountFromTheirFirstToTheirLastHour() {
        AccessQuery query = read("by=" + ADA + "&from=2026-03-01&to=2026-03-02")
                .orElseThrow()
                .query(TODAY, BERLIN);
        assertEquals(
                new AccessQuery(
                        AccessSide.READINGS,
                        ADA,
                        Instant.parse("2026-02-28T23:00:00Z"),
                        Instant.parse("2026-03-02T23:00:00Z")),
                query);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        AccessLogAddress address =
                read("by=" + ADA + "&from=2026-03-01&to=2026-03-02").orElseThrow();
        assertEquals(Optional.of(address), AccessLogAddress.read(address.write(address.from(), address.to()), TODAY));
        assertEquals(Optional.of(address), AccessLogAddress.read(address.write(BERLIN), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "-999999999-01-01", "+999999999-12-31", ""})
    void whatIsNoDayOfOursIsIgnored(String day) {
        assertEquals(
                read("of=" + ADA),
                read("of=" + ADA + "&from=" + day.replace("+", "%2B") + "&to=" + day.replace("+", "%2B")));
    }

    @Test
    void withoutAPersonThereIsNoQuestion() {
        assertEquals(Optional.empty(), read("of=somebody"));
        assertEquals(Optional.empty(), read("from=2026-03-01"));
    }

    private static Optional<AccessLogAddress> read(String query) {
        return AccessLogAddress.read(QueryParameters.fromString(query), TODAY);
    }
}
