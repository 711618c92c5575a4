package org.jobwright.demo.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.insights.market.MarketEventKind;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Thirteen months of market activity for each role: more in winter than in summer, more in GB than in DE, and so little
 * in the US that some figures stay below the privacy floor. All of it has ended, so that it never contradicts a list of
 * open jobs. The numbers are the same each time; only the months move.
 */
public final class DemoMarket {

    private static final int MONTHS = 13;

    /** Adverts of this many earlier months are still open in the first month. */
    private static final int EARLIER_ADVERTS = 2;

    private static final int SEED = 20_261_125;
    private static final int LONGEST_OPEN_DAYS = 56;
    private static final int SHORTEST_OPEN_DAYS = 12;
    private static final BigDecimal STEP = BigDecimal.valueOf(500);

    /** The activity of each month, January first, in percent. */
    private static final int[] SEASON = {128, 118, 112, 104, 100, 92, 78, 72, 106, 112, 104, 74};

    /** The activity of a country, in percent. */
    private enum Country {
        GB(100),
        DE(46),
        US(12);

        private final int share;

        Country(int share) {
            this.share = share;
        }
    }

    /** Actions of a number of actors, some acting several times. Their identities are derived from the number. */
    record Deeds(
            String role,
            String month,
            Country country,
            MarketEventKind kind,
            String actorKind,
            int actors,
            int times) {}

    /** An advert that has ended. */
    record Advert(
            UUID posting,
            UUID organization,
            Instant opened,
            Instant ends,
            String title,
            String role,
            Country country,
            String currency,
            BigDecimal low,
            BigDecimal high) {}

    private final Random random = new Random(SEED);
    private final Instant now;
    private final List<OrganizationId> organizations;
    private final List<Deeds> deeds = new ArrayList<>();
    private final List<Advert> adverts = new ArrayList<>();

    public DemoMarket(Instant now, List<OrganizationId> organizations, List<GuideContent> guides) {
        this.now = now;
        this.organizations = organizations;
        YearMonth running = YearMonth.from(now.atZone(ZoneOffset.UTC));
        for (GuideContent guide : guides) {
            int size = 60 + random.nextInt(90);
            for (int ago = MONTHS - 1 + EARLIER_ADVERTS; ago >= 0; ago--) {
                YearMonth month = running.minusMonths(ago);
                for (Country country : Country.values()) {
                    int busy = busy(size + (MONTHS - ago) * 2, month, country);
                    adverts(guide, month, country, busy);
                    if (ago < MONTHS) {
                        deeds(guide, month, country, busy);
                    }
                }
            }
        }
    }

    List<Deeds> deeds() {
        return List.copyOf(deeds);
    }

    List<Advert> adverts() {
        return List.copyOf(adverts);
    }

    private static int busy(int size, YearMonth month, Country country) {
        return size * SEASON[month.getMonthValue() - 1] * country.share / 10_000;
    }

    private void deeds(GuideContent guide, YearMonth month, Country country, int busy) {
        int seekers = share(busy, 55, 80);
        deeds(guide, month, country, MarketEventKind.SEARCH, "VISITOR", 1, share(busy, 300, 420));
        deeds(guide, month, country, MarketEventKind.SEARCH, "CANDIDATE", share(seekers, 70, 85), 2);
        deeds(guide, month, country, MarketEventKind.SEARCH, "EMPLOYER", share(busy, 4, 9), 1);
        deeds(guide, month, country, MarketEventKind.VIEW, "CANDIDATE", seekers, 3);
        deeds(guide, month, country, MarketEventKind.APPLICATION, "CANDIDATE", share(seekers, 25, 40), 1);
        deeds(guide, month, country, MarketEventKind.FOLLOW, "CANDIDATE", share(seekers, 6, 14), 1);
    }

    private void adverts(GuideContent guide, YearMonth month, Country country, int busy) {
        int opened = share(busy, 6, 10);
        for (int i = 0; i < opened; i++) {
            advert(guide, month, country);
        }
    }

    private int share(int of, int least, int most) {
        return of * (least + random.nextInt(most - least + 1)) / 100;
    }

    private void deeds(
            GuideContent guide,
            YearMonth month,
            Country country,
            MarketEventKind kind,
            String actorKind,
            int actors,
            int times) {
        if (actors > 0 && times > 0) {
            deeds.add(new Deeds(GuideFile.slug(guide), month + "-01", country, kind, actorKind, actors, times));
        }
    }

    private void advert(GuideContent guide, YearMonth month, Country country) {
        LocalDate day = month.atDay(1 + random.nextInt(28));
        Instant opened = day.atTime(8 + random.nextInt(9), random.nextInt(60)).toInstant(ZoneOffset.UTC);
        int days = SHORTEST_OPEN_DAYS + random.nextInt(LONGEST_OPEN_DAYS - SHORTEST_OPEN_DAYS);
        Instant ends = opened.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(random.nextInt(600)));
        Instant last = now.minus(Duration.ofHours(6 + random.nextInt(60)));
        UUID posting = new UUID(random.nextLong(), random.nextLong());
        UUID organization =
                organizations.get(random.nextInt(organizations.size())).value();
        BigDecimal above = BigDecimal.valueOf(95 + random.nextInt(16)).movePointLeft(2);
        BigDecimal width = BigDecimal.valueOf(108 + random.nextInt(18)).movePointLeft(2);
        if (!opened.isBefore(last)) {
            return;
        }
        Optional<SalaryRange> pay = pay(guide, country);
        BigDecimal low =
                pay.map(usual -> rounded(usual.annualMin().multiply(above))).orElse(null);
        adverts.add(new Advert(
                posting,
                organization,
                opened,
                ends.isBefore(last) ? ends : last,
                guide.title(),
                GuideFile.slug(guide),
                country,
                pay.map(SalaryRange::currency).orElse(""),
                low,
                low == null ? null : rounded(low.multiply(width))));
    }

    private static Optional<SalaryRange> pay(GuideContent guide, Country country) {
        return guide.pay().stream()
                .filter(one -> one.place().equals(country.name()) && one.seniority() == Seniority.ALL)
                .map(SalaryBenchmark::usual)
                .findFirst();
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP);
    }
}
