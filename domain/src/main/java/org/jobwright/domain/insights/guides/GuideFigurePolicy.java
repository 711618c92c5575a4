package org.jobwright.domain.insights.guides;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.figures.SearchDemand;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** The rules of {@link GuidePolicy} for codes, places and figures, which are the same in every language. */
final class GuideFigurePolicy {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern ONET = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");
    private static final Pattern ISCO = Pattern.compile("\\d{4}");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private final GuideProblems problems;
    private final YearMonth present;

    GuideFigurePolicy(GuideProblems problems, YearMonth present) {
        this.problems = problems;
        this.present = present;
    }

    void review(GuideContent guide) {
        problems.addIf(guide.occupations().isEmpty(), "occupations", "insights.guides.occupations.required");
        problems.each("occupations", guide.occupations(), this::occupation);
        problems.lines("similarTitles", guide.similarTitles());
        Integer months = guide.education().experienceMonths();
        problems.addIf(months != null && months < 0, "education.experienceMonths", "insights.guides.figure.negative");
        problems.lines("places.areas", guide.places().areas());
        guide.places().areas().forEach(area -> area("places.areas", area, isArea(area)));
        pay(guide.pay());
        problems.each("market", guide.market(), this::market);
        problems.each("demand", guide.demand(), this::demand);
    }

    private void occupation(String path, OccupationCode occupation) {
        String code = occupation.code();
        boolean known =
                switch (occupation.scheme()) {
                    case ONET_SOC -> ONET.matcher(code).matches();
                    case ISCO_08 -> ISCO.matcher(code).matches();
                    case ESCO -> WEB.matcher(code).matches();
                };
        problems.addIf(!known, path + ".code", code(occupation.scheme()));
        problems.addIf(occupation.label().isEmpty(), path + ".label", "insights.guides.occupation.label");
        problems.tooLong(path + ".code", code, GuidePolicy.MAX_LINE);
        problems.tooLong(path + ".label", occupation.label(), GuidePolicy.MAX_LINE);
    }

    private static String code(OccupationScheme scheme) {
        return switch (scheme) {
            case ONET_SOC -> "insights.guides.occupation.onet";
            case ISCO_08 -> "insights.guides.occupation.isco";
            case ESCO -> "insights.guides.occupation.esco";
        };
    }

    private void pay(List<SalaryBenchmark> benchmarks) {
        problems.each("pay", benchmarks, (path, benchmark) -> {
            area(path + ".place", benchmark.place(), isArea(benchmark.place()));
            bands(path, benchmark.usual(), benchmark.whole());
            source(path + ".source", benchmark.source());
        });
        problems.twice(
                "pay",
                benchmarks,
                benchmark -> List.of(
                        benchmark.place(),
                        benchmark.seniority(),
                        benchmark.whole().currency(),
                        benchmark.source() == null ? "" : benchmark.source().name()),
                "insights.guides.pay.twice");
    }

    private void bands(String path, SalaryRange usual, SalaryRange whole) {
        problems.addIf(!isCurrency(whole.currency()), path + ".whole.currency", "insights.guides.pay.currency");
        problems.addIf(whole.hoursPerYear() <= 0, path + ".whole.hoursPerYear", "insights.guides.pay.hours");
        if (!isBand(whole)) {
            problems.add(path + ".whole", "insights.guides.pay.band");
        } else if (!isBand(usual)) {
            problems.add(path + ".usual", "insights.guides.pay.band");
        } else if (!usual.currency().equals(whole.currency())
                || usual.unit() != whole.unit()
                || !usual.hoursPerYear().equals(whole.hoursPerYear())) {
            problems.add(path + ".usual", "insights.guides.pay.mixed");
        } else {
            boolean inside =
                    usual.min().compareTo(whole.min()) >= 0 && usual.max().compareTo(whole.max()) <= 0;
            problems.addIf(!inside, path + ".usual", "insights.guides.pay.outside");
        }
    }

    private void market(String path, MarketSnapshot market) {
        area(path + ".country", market.country(), COUNTRIES.contains(market.country()));
        figures(path, market.openJobs(), market.employers(), market.seekers());
        source(path + ".source", market.source());
    }

    private void demand(String path, SearchDemand demand) {
        boolean everywhere = demand.country().isEmpty();
        area(path + ".country", demand.country(), everywhere || COUNTRIES.contains(demand.country()));
        figures(path, demand.searches(), demand.candidates(), demand.employers());
        source(path + ".source", demand.source());
    }

    private void figures(String path, long one, long other, long third) {
        problems.addIf(one < 0 || other < 0 || third < 0, path, "insights.guides.figure.negative");
        problems.addIf(one == 0 && other == 0 && third == 0, path, "insights.guides.figure.none");
    }

    private void area(String path, String code, boolean known) {
        if (code.isEmpty()) {
            problems.addIf(!known, path, "insights.guides.area.required");
        } else {
            problems.addIf(!known, path, "insights.guides.area.unknown", code);
        }
    }

    /** A figure without a source is a rumour. */
    private void source(String path, FigureSource source) {
        if (source == null) {
            problems.add(path + ".name", "insights.guides.source.required");
            return;
        }
        problems.addIf(source.name().isEmpty(), path + ".name", "insights.guides.source.required");
        problems.tooLong(path + ".name", source.name(), GuidePolicy.MAX_LINE);
        boolean dated = source.asOf() != null && !source.asOf().isAfter(present);
        problems.addIf(!dated, path + ".asOf", "insights.guides.source.date");
        boolean address = source.url().isEmpty() || WEB.matcher(source.url()).matches();
        problems.addIf(!address, path + ".url", "insights.guides.source.url");
        problems.tooLong(path + ".url", source.url(), GuidePolicy.MAX_LINE);
        problems.tooLong(path + ".method", source.method(), GuidePolicy.MAX_TEXT);
        problems.tooLong(path + ".germanName", source.germanName(), GuidePolicy.MAX_LINE);
        problems.tooLong(path + ".germanMethod", source.germanMethod(), GuidePolicy.MAX_TEXT);
    }

    private static boolean isBand(SalaryRange range) {
        return range.min() != null
                && range.max() != null
                && range.min().signum() > 0
                && range.min().compareTo(range.max()) <= 0;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isArea(String code) {
        return COUNTRIES.contains(code) || REGION.matcher(code).matches() && COUNTRIES.contains(code.substring(0, 2));
    }
}
