package org.jobwright.domain.insights.guides.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.figures.SearchDemand;
import org.jobwright.domain.insights.guides.GuidePolicy;
import org.jobwright.domain.insights.guides.RoleGuides;
import org.jobwright.domain.insights.guides.content.CareerPath.CareerStep;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicKind;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicVariant;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuidePolicyTest {

    private static final String LONG = "x".repeat(GuidePolicy.MAX_TEXT + 1);

    @Test
    void aCompleteGuideHasNoProblem() {
        assertEquals(List.of(), GuidePolicy.review(RoleGuides.complete(), RoleGuides.NOW));
    }

    @Test
    void aGuideWithOnlyATitleReportsWhatIsMissing() {
        assertEquals(
                List.of(
                        "occupations insights.guides.occupations.required",
                        "texts.EN.summary insights.guides.summary.length",
                        "texts.EN.responsibilities insights.guides.responsibilities.required"),
                problems(GuideContent.titled("Nurse")));
    }

    @Test
    void everyLanguageWithTextMustBeComplete() {
        GuideText german =
                new GuideText("Pflege", null, null, null, null, null, null, null, null, null, null, null, null);
        GuideContent guide = new GuideContent(
                RoleGuides.complete().occupations(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(Language.EN, RoleGuides.text("Nurse"), Language.DE, german));
        assertEquals(
                List.of(
                        "texts.DE.summary insights.guides.summary.length",
                        "texts.DE.responsibilities insights.guides.responsibilities.required"),
                problems(guide));
    }

    @Test
    void aLanguageWithoutTextIsDropped() {
        GuideContent guide = new GuideContent(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(Language.EN, RoleGuides.text("Nurse"), Language.DE, GuideText.EMPTY));
        assertEquals(java.util.Set.of(Language.EN), guide.texts().keySet());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        text(null, List.of(topic(""), topic("Twice.")), null, null),
                        List.of(
                                "texts.EN.topics[0].text insights.guides.topic.empty",
                                "texts.EN.topics[1] insights.guides.topic.twice")),
                Arguments.of(
                        text(null, List.of(topic(LONG)), null, null),
                        List.of("texts.EN.topics[0].text insights.guides.text.too-long")),
                Arguments.of(
                        text(null, null, List.of(new CareerPath(CareerStep.LEAD, "", "Lead Dev")), null),
                        List.of(
                                "texts.EN.careerPaths[0].title insights.guides.path.title",
                                "texts.EN.careerPaths[0].role insights.guides.path.role")),
                Arguments.of(
                        text(null, null, null, List.of(new GuideQuestion("Is it.", ""))),
                        List.of(
                                "texts.EN.faqs[0].question insights.guides.faq.question",
                                "texts.EN.faqs[0].answer insights.guides.faq.answer")),
                Arguments.of(
                        text(null, null, null, List.of(new GuideQuestion("x".repeat(400) + "?", LONG))),
                        List.of(
                                "texts.EN.faqs[0].question insights.guides.text.too-long",
                                "texts.EN.faqs[0].answer insights.guides.text.too-long")),
                Arguments.of(
                        text(List.of("x".repeat(GuidePolicy.MAX_LINE + 1)), null, null, null),
                        List.of("texts.EN.keyPhrases insights.guides.text.too-long")),
                Arguments.of(
                        text(
                                Stream.iterate(1, i -> i <= 41, i -> i + 1)
                                        .map(String::valueOf)
                                        .toList(),
                                null,
                                null,
                                null),
                        List.of("texts.EN.keyPhrases insights.guides.lines.too-many")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aMissingTextIsReportedAtItsField(GuideText text, List<String> expected) {
        assertEquals(expected, problems(RoleGuides.saying(text)));
    }

    @Test
    void aListHasAMaximumLength() {
        List<SalaryBenchmark> many = Collections.nCopies(41, RoleGuides.benchmark("US"));
        assertEquals("pay insights.guides.lines.too-many", problems(paid(many)).getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ONET_SOC, 15-1254.00, -",
                "ONET_SOC, 15-1254, insights.guides.occupation.onet",
                "ISCO_08, 2512, -",
                "ISCO_08, 25121, insights.guides.occupation.isco",
                "ESCO, http://data.europa.eu/esco/occupation/1, -",
                "ESCO, 2512.1, insights.guides.occupation.esco"
            })
    void anOccupationHasACodeOfItsClassification(OccupationScheme scheme, String code, String expected) {
        GuideContent base = RoleGuides.saying(RoleGuides.text("Nurse"));
        GuideContent guide = new GuideContent(
                List.of(new OccupationCode(scheme, code, "Label")), null, null, null, null, null, null, base.texts());
        assertEquals(expected == null ? List.of() : List.of("occupations[0].code " + expected), problems(guide));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "US, -",
                "US-NY, -",
                "GB-ENG, -",
                "XX, insights.guides.area.unknown",
                "XX-NY, insights.guides.area.unknown",
                "New York, insights.guides.area.unknown",
                "'', insights.guides.area.required"
            })
    void aPlaceOfPayIsACountryOrARegion(String place, String expected) {
        assertEquals(
                expected == null ? List.of() : List.of("pay[0].place " + expected),
                problems(paid(List.of(RoleGuides.benchmark(place)))));
    }

    @Test
    void figuresOfTheMarketAreForACountry() {
        assertEquals(
                List.of(
                        "market[0].country insights.guides.area.unknown",
                        "market[1].country insights.guides.area.required"),
                problems(figures(List.of(RoleGuides.market("US-NY"), RoleGuides.market("")), List.of())));
    }

    @Test
    void searchesMayBeCountedEverywhere() {
        SearchDemand everywhere = new SearchDemand("", 1, 0, 0, RoleGuides.SOURCE);
        assertEquals(List.of(), problems(figures(List.of(), List.of(everywhere))));
    }

    @Test
    void figuresAreNeitherNegativeNorEmpty() {
        assertEquals(
                List.of("market[0] insights.guides.figure.negative", "demand[0] insights.guides.figure.none"),
                problems(figures(
                        List.of(new MarketSnapshot("US", -1, 1, 1, RoleGuides.SOURCE)),
                        List.of(new SearchDemand("US", 0, 0, 0, RoleGuides.SOURCE)))));
    }

    static Stream<Arguments> bands() {
        SalaryRange whole = SalaryRange.yearly("USD", 80_000, 162_000);
        return Stream.of(
                Arguments.of(
                        SalaryRange.yearly("USD", 79_999, 135_000), whole, "pay[0].usual insights.guides.pay.outside"),
                Arguments.of(
                        SalaryRange.yearly("USD", 98_000, 162_001), whole, "pay[0].usual insights.guides.pay.outside"),
                Arguments.of(
                        SalaryRange.yearly("EUR", 98_000, 135_000), whole, "pay[0].usual insights.guides.pay.mixed"),
                Arguments.of(
                        new SalaryRange("USD", whole.min(), whole.max(), PayUnit.HOUR, null),
                        whole,
                        "pay[0].usual insights.guides.pay.mixed"),
                Arguments.of(
                        SalaryRange.yearly("USD", 135_000, 98_000), whole, "pay[0].usual insights.guides.pay.band"),
                Arguments.of(SalaryRange.UNKNOWN, whole, "pay[0].usual insights.guides.pay.band"),
                Arguments.of(whole, SalaryRange.yearly("USD", 0, 0), "pay[0].whole insights.guides.pay.band"),
                Arguments.of(
                        SalaryRange.yearly("XQX", 1, 2),
                        SalaryRange.yearly("XQX", 1, 2),
                        "pay[0].whole.currency insights.guides.pay.currency"));
    }

    @ParameterizedTest
    @MethodSource("bands")
    void theUsualPayLiesWithinTheWholeBand(SalaryRange usual, SalaryRange whole, String expected) {
        SalaryBenchmark benchmark = new SalaryBenchmark("US", Seniority.ALL, usual, whole, RoleGuides.SOURCE);
        assertEquals(List.of(expected), problems(paid(List.of(benchmark))));
    }

    @Test
    void aSourceHasOneFigurePerPlace() {
        SalaryBenchmark one = RoleGuides.benchmark("US");
        SalaryBenchmark senior =
                new SalaryBenchmark("US", Seniority.SENIOR, one.usual(), one.whole(), RoleGuides.SOURCE);
        assertEquals(List.of("pay[2] insights.guides.pay.twice"), problems(paid(List.of(one, senior, one))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://example.org, 2023-10, name insights.guides.source.required",
        "Somebody, example.org, 2023-10, url insights.guides.source.url",
        "Somebody, javascript:alert(1), 2023-10, url insights.guides.source.url",
        "Somebody, '', 2026-12, asOf insights.guides.source.date",
        "Somebody, '', , asOf insights.guides.source.date"
    })
    void aFigureHasASource(String name, String url, YearMonth asOf, String expected) {
        MarketSnapshot market = new MarketSnapshot("US", 1, 1, 1, new FigureSource(name, url, asOf, "", "", ""));
        assertEquals(List.of("market[0].source." + expected), problems(figures(List.of(market), List.of())));
    }

    @Test
    void aFigureWithoutAnySourceIsARumour() {
        assertEquals(
                List.of("market[0].source.name insights.guides.source.required"),
                problems(figures(List.of(new MarketSnapshot("US", 1, 1, 1, null)), List.of())));
    }

    @Test
    void anIncompleteGuideIsRefusedWithAllProblems() {
        InvalidInput refused = assertThrows(
                InvalidInput.class, () -> GuidePolicy.requireComplete(GuideContent.titled("Nurse"), RoleGuides.NOW));
        assertEquals(3, refused.getProblems().size());
    }

    private static GuideContent paid(List<SalaryBenchmark> pay) {
        return RoleGuides.content(RoleGuides.text("Nurse"), pay, List.of(), List.of());
    }

    private static GuideContent figures(List<MarketSnapshot> market, List<SearchDemand> demand) {
        return RoleGuides.content(RoleGuides.text("Nurse"), List.of(), market, demand);
    }

    private static GuideTopic topic(String text) {
        return new GuideTopic(TopicKind.ABOUT, TopicVariant.SENIOR, text);
    }

    private static GuideText text(
            List<String> keyPhrases, List<GuideTopic> topics, List<CareerPath> paths, List<GuideQuestion> faqs) {
        GuideText base = RoleGuides.text("Nurse");
        return new GuideText(
                base.title(),
                base.summary(),
                null,
                base.responsibilities(),
                null,
                null,
                topics,
                null,
                null,
                null,
                paths,
                faqs,
                keyPhrases);
    }

    private static List<String> problems(GuideContent guide) {
        return GuidePolicy.review(guide, RoleGuides.NOW).stream()
                .map(GuidePolicyTest::line)
                .toList();
    }

    private static String line(FieldProblem problem) {
        return problem.field() + " " + problem.code();
    }
}
