package org.jobwright.domain.insights;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.SalaryRange;
import org.jobwright.domain.shared.FieldProblem;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.domain.shared.Language;

/**
 * Whether a guide is complete enough to be read by everybody, and its figures are possible. A draft is not asked, except
 * for its title.
 */
public final class GuidePolicy {

    public static final int MAX_TITLE = 80;
    public static final int MIN_SUMMARY = 50;
    public static final int MAX_SUMMARY = 400;
    public static final int MAX_LINE = 300;
    public static final int MAX_LINES = 40;
    public static final int MAX_TEXT = 4_000;

    private static final int MIN_TITLE = 3;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private final List<FieldProblem> problems = new ArrayList<>();

    private GuidePolicy() {}

    /** What has to be corrected; fields are named as in the JSON of {@link GuideContent}. */
    public static List<FieldProblem> review(GuideContent guide, Instant now) {
        GuidePolicy policy = new GuidePolicy();
        policy.problemIf(guide.occupations().isEmpty(), "occupations", "guides.occupations.required");
        policy.lines("similarTitles", guide.similarTitles());
        policy.areas(guide.places());
        policy.pay(guide.pay(), YearMonth.from(now.atZone(ZoneOffset.UTC)));
        policy.figures(guide, YearMonth.from(now.atZone(ZoneOffset.UTC)));
        for (Map.Entry<Language, GuideText> text : guide.texts().entrySet()) {
            policy.text("texts." + text.getKey() + ".", text.getValue());
        }
        return List.copyOf(policy.problems);
    }

    /** Throws what {@link #review} finds. */
    public static void requireComplete(GuideContent guide, Instant now) {
        InvalidInput.throwIfAny(review(guide, now));
    }

    /** The one thing that a draft needs. */
    static void requireTitle(String title) {
        if (title.length() < MIN_TITLE || title.length() > MAX_TITLE) {
            throw new InvalidInput(FieldProblem.of("texts.EN.title", "guides.title.length", MIN_TITLE, MAX_TITLE));
        }
    }

    private void text(String at, GuideText text) {
        int title = text.title().length();
        problemIf(title < MIN_TITLE || title > MAX_TITLE, at + "title", "guides.title.length", MIN_TITLE, MAX_TITLE);
        int summary = text.summary().length();
        problemIf(
                summary < MIN_SUMMARY || summary > MAX_SUMMARY,
                at + "summary",
                "guides.summary.length",
                MIN_SUMMARY,
                MAX_SUMMARY);
        problemIf(text.responsibilities().isEmpty(), at + "responsibilities", "guides.responsibilities.required");
        Map.of(
                        "alternateTitles", text.alternateTitles(),
                        "responsibilities", text.responsibilities(),
                        "industries", text.industries(),
                        "technicalSkills", text.technicalSkills(),
                        "softSkills", text.softSkills(),
                        "certifications", text.certifications(),
                        "keyPhrases", text.keyPhrases())
                .forEach((field, lines) -> lines(at + field, lines));
        tooLong(at + "education", text.education(), MAX_TEXT);
        topics(at + "topics", text.topics());
        for (int i = 0; i < text.careerPaths().size(); i++) {
            String path = text.careerPaths().get(i).title();
            problemIf(path.isEmpty() || path.length() > MAX_TITLE, at + "careerPaths[" + i + "]", "guides.path.title");
        }
        for (int i = 0; i < text.faqs().size(); i++) {
            GuideQuestion faq = text.faqs().get(i);
            String field = at + "faqs[" + i + "]";
            problemIf(!faq.question().endsWith("?"), field, "guides.faq.question");
            problemIf(faq.answer().isEmpty(), field, "guides.faq.answer");
            tooLong(field, faq.question(), MAX_LINE);
            tooLong(field, faq.answer(), MAX_TEXT);
        }
    }

    private void topics(String field, List<GuideTopic> topics) {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < topics.size(); i++) {
            GuideTopic topic = topics.get(i);
            boolean again = !told.add(topic.kind() + " " + topic.variant());
            problemIf(again, field + "[" + i + "]", "guides.topic.twice");
            problemIf(topic.text().isEmpty(), field + "[" + i + "]", "guides.topic.empty");
            tooLong(field + "[" + i + "]", topic.text(), MAX_TEXT);
        }
    }

    private void areas(GuidePlaces places) {
        problemIf(places.areas().size() > MAX_LINES, "places.areas", "guides.lines.too-many", MAX_LINES);
        places.areas().forEach(area -> problemIf(!isArea(area), "places.areas", "guides.area.unknown", area));
    }

    private void pay(List<SalaryBenchmark> benchmarks, YearMonth present) {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < benchmarks.size(); i++) {
            SalaryBenchmark benchmark = benchmarks.get(i);
            String field = "pay[" + i + "]";
            SalaryRange usual = benchmark.usual();
            SalaryRange whole = benchmark.whole();
            problemIf(!isArea(benchmark.place()), field + ".place", "guides.area.unknown", benchmark.place());
            if (!isBand(usual) || !isBand(whole) || !usual.currency().equals(whole.currency())) {
                problem(field, "guides.pay.band");
            } else {
                problemIf(
                        usual.annualMin().compareTo(whole.annualMin()) < 0
                                || usual.annualMax().compareTo(whole.annualMax()) > 0,
                        field,
                        "guides.pay.outside");
            }
            source(field, benchmark.source(), present);
            String same = benchmark.place()
                    + benchmark.seniority()
                    + whole.currency()
                    + (benchmark.source() == null ? "" : benchmark.source().name());
            problemIf(!told.add(same), field, "guides.pay.twice");
        }
    }

    private void figures(GuideContent guide, YearMonth present) {
        for (int i = 0; i < guide.market().size(); i++) {
            MarketSnapshot market = guide.market().get(i);
            String field = "market[" + i + "]";
            problemIf(!isArea(market.country()), field + ".country", "guides.area.unknown", market.country());
            negative(field, market.openJobs(), market.employers(), market.seekers());
            source(field, market.source(), present);
        }
        for (int i = 0; i < guide.demand().size(); i++) {
            SearchDemand demand = guide.demand().get(i);
            String field = "demand[" + i + "]";
            boolean everywhere = demand.country().isEmpty();
            problemIf(
                    !everywhere && !isArea(demand.country()),
                    field + ".country",
                    "guides.area.unknown",
                    demand.country());
            negative(field, demand.searches(), demand.candidates(), demand.employers());
            source(field, demand.source(), present);
        }
    }

    /** A figure without a source is a rumour. */
    private void source(String field, FigureSource source, YearMonth present) {
        problemIf(source == null || source.name().isEmpty(), field + ".source", "guides.source.required");
        boolean dated =
                source != null && source.asOf() != null && !source.asOf().isAfter(present);
        problemIf(!dated, field + ".source", "guides.source.date");
        boolean address = source == null
                || source.url().isEmpty()
                || source.url().startsWith("https://")
                || source.url().startsWith("http://");
        problemIf(!address, field + ".source", "guides.source.url");
    }

    private void negative(String field, long... figures) {
        for (long figure : figures) {
            problemIf(figure < 0, field, "guides.figure.negative");
        }
    }

    private static boolean isBand(SalaryRange range) {
        return range.min() != null
                && range.max() != null
                && range.min().signum() > 0
                && range.min().compareTo(range.max()) <= 0;
    }

    private static boolean isArea(String code) {
        return COUNTRIES.contains(code) || REGION.matcher(code).matches() && COUNTRIES.contains(code.substring(0, 2));
    }

    private void lines(String field, Collection<String> lines) {
        problemIf(lines.size() > MAX_LINES, field, "guides.lines.too-many", MAX_LINES);
        lines.forEach(line -> tooLong(field, line, MAX_LINE));
    }

    private void tooLong(String field, String text, int most) {
        problemIf(text.length() > most, field, "guides.text.too-long", most);
    }

    private void problemIf(boolean broken, String field, String code, Object... arguments) {
        if (broken) {
            problem(field, code, arguments);
        }
    }

    private void problem(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
