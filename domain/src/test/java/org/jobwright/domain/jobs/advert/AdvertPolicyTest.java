package org.jobwright.domain.jobs.advert;

import static org.jobwright.domain.jobs.advert.Adverts.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jobwright.domain.jobs.rules.AdvertCheck;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvertPolicyTest {

    private static final JobAdvert ADVERT = Adverts.complete();

    @Test
    void aCompleteAdvertHasNothingToCorrect() {
        assertEquals(new AdvertCheck(List.of(), List.of()), AdvertPolicy.review(ADVERT, TODAY));
    }

    @Test
    void anEmptyDraftReportsEverythingThatIsRequired() {
        assertEquals(
                List.of(
                        "title jobs.title.required",
                        "text.description jobs.description.required",
                        "work.employmentTypes jobs.employment.required",
                        "work.locations jobs.place.required",
                        "pay.baseSalary.min jobs.pay.required",
                        "opening.validThrough jobs.valid-through.required"),
                problems(JobAdvert.EMPTY));
    }

    @Test
    void anAdvertSurvivesJson() {
        assertEquals(ADVERT, Json.read(Json.write(ADVERT), JobAdvert.class));
        assertEquals(JobAdvert.EMPTY, Json.read("{}", JobAdvert.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab | jobs.title.length",
                "Fitter, write to hr@example.org | jobs.title.contact",
                "Fitter hr (at) example dot org | jobs.title.contact",
                "Fitter +44 117 496 0123 | jobs.title.contact",
                "Fitter www.example.org | jobs.title.contact",
                "Fitter £40,000 | jobs.title.pay",
                "Fitter 45k | jobs.title.pay",
                "Fitter wanted!! | jobs.title.decoration",
                "Fitter \uD83D\uDE80 | jobs.title.decoration",
                "SIGNAL TECHNICIAN | jobs.title.capitals"
            })
    void theTitleIsTheNameOfAJobAndNothingElse(String title, String code) {
        assertEquals(List.of("title " + code), problems(ADVERT.withTitle(title)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HGV Driver",
                "SAP HCM",
                "C++ Developer (m/w/d)",
                "Band 5 Nurse",
                "Médecin généraliste",
                "システムアーキテクト"
            })
    void usualTitlesAreFine(String title) {
        assertEquals(List.of(), problems(ADVERT.withTitle(title)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foreman | jobs.title.gendered",
                "Fitter, night shift | jobs.title.shift",
                "Signal Technician Bristol | jobs.title.place",
                "A title of more than seventy-five characters is cut by most of the feeds out there | jobs.title.long"
            })
    void aDoubtfulTitleIsOnlyWarnedAbout(String title, String code) {
        JobAdvert advert = ADVERT.withTitle(title);
        assertEquals(List.of(), problems(advert));
        assertEquals(
                List.of("title " + code),
                texts(AdvertPolicy.review(advert, TODAY).warnings()));
    }

    @Test
    void theTextHasLimits() {
        assertEquals(List.of("text.description jobs.description.length"), problems(described("<p>Too short.</p>")));
        assertEquals(
                List.of("text.description jobs.description.length"),
                problems(described("<p>" + "word ".repeat(4_001) + "</p>")));
        assertEquals(
                List.of("text.description jobs.description.disguised-contact"),
                problems(described("<p>Send what you have to jobs [at] example [dot] com today.</p>")));
        assertEquals(
                List.of("text.description jobs.description.link"),
                problems(described("<p>Read all about the work <a href=\"https://our_page/\">on our page</a>.</p>")));
        assertEquals(
                List.of("summary jobs.summary.length"), problems(ADVERT.withHeadline("Fitter", "Short.", null, null)));
        assertEquals(
                List.of("text.responsibilities[0] jobs.text.too-long"),
                problems(ADVERT.withText(
                        new AdvertText(ADVERT.text().description(), List.of("x".repeat(501)), null, null))));
        assertEquals(
                List.of("text.skills[0] jobs.text.too-long"),
                problems(ADVERT.withText(new AdvertText(
                        ADVERT.text().description(),
                        List.of("Weld"),
                        null,
                        List.of(new AdvertText.Skill("x".repeat(31), null, true))))));
    }

    @Test
    void aPlainContactInTheTextIsLeftToAModerator() {
        JobAdvert advert = described("<p>For an informal talk call Maren Holt on 0117 496 0123.</p>");
        assertEquals(List.of(), problems(advert));
        assertTrue(texts(AdvertPolicy.review(advert, TODAY).warnings())
                .contains("text.description jobs.description.contact"));
    }

    @Test
    void aPlaceIsNeededUnlessTheWorkIsRemote() {
        assertEquals(
                List.of("work.locations jobs.place.required"),
                problems(ADVERT.withWork(WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.HYBRID))));
        assertEquals(
                List.of("work.applicantLocations jobs.remote.area-required"),
                problems(ADVERT.withWork(WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.REMOTE))));
        assertEquals(List.of(), problems(ADVERT.withWork(remoteIn("DE", "US-CA"))));
        assertEquals(
                List.of("work.applicantLocations[0] jobs.remote.area"),
                problems(ADVERT.withWork(remoteIn("EU citizens"))));
        assertEquals(
                List.of("work.locations[0].country jobs.place.country"),
                problems(ADVERT.withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Bristol", "XX")))));
        assertEquals(
                List.of("work.locations jobs.list.too-long"),
                problems(ADVERT.withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME,
                        WorkplaceType.ON_SITE,
                        Collections.nCopies(11, WorkLocation.of("Bristol", "GB"))
                                .toArray(WorkLocation[]::new)))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GBP, -, -, min jobs.pay.required",
                "GBP, 0, 10, min jobs.pay.positive",
                "GBP, 20, 10, max jobs.pay.top-below-bottom",
                "XYZ, 10, 20, currency jobs.pay.currency"
            })
    void noPayNoAdvert(String currency, BigDecimal min, BigDecimal max, String expected) {
        SalaryRange range = new SalaryRange(currency, min, max, PayUnit.HOUR, null);
        assertEquals(List.of("pay.baseSalary." + expected), problems(ADVERT.withPay(PayOffer.of(range))));
    }

    @Test
    void aTopOfMoreThanTwiceTheBottomIsWarnedAbout() {
        JobAdvert advert = ADVERT.withPay(PayOffer.of(SalaryRange.yearly("GBP", 20_000, 40_001)));
        assertEquals(List.of(), problems(advert));
        assertEquals(
                List.of("pay.baseSalary.max jobs.pay.wide"),
                texts(AdvertPolicy.review(advert, TODAY).warnings()));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "90, true", "91, false"})
    void itIsPublicForAtMostNinetyDays(int days, boolean accepted) {
        JobAdvert advert = ADVERT.withOpening(OpeningTerms.until(TODAY.plusDays(days)));
        assertEquals(accepted, !problems(advert).contains("opening.validThrough jobs.valid-through.out-of-range"));
    }

    @Test
    void datesMustBeInOrder() {
        LocalDate last = TODAY.plusDays(30);
        assertEquals(
                List.of("opening.applicationDeadline jobs.deadline.out-of-range"),
                problems(ADVERT.withOpening(terms(last, last.plusDays(1), null, false, 1))));
        assertEquals(
                List.of("opening.jobStartDate jobs.start.before-closing"),
                problems(ADVERT.withOpening(terms(last, null, last.minusDays(1), false, 1))));
        assertEquals(
                List.of("opening.jobStartDate jobs.start.date-and-at-once"),
                problems(ADVERT.withOpening(terms(last, null, last, true, 1))));
        assertEquals(
                List.of("opening.totalJobOpenings jobs.number.out-of-range"),
                problems(ADVERT.withOpening(terms(last, null, null, false, -1))));
    }

    @Test
    void aDegreeOrExperienceNeedsBoth() {
        JobRequirements half = new JobRequirements(EducationLevel.BACHELOR_DEGREE, null, null, null, true, null);
        JobRequirements both = new JobRequirements(EducationLevel.BACHELOR_DEGREE, null, 36, null, true, null);
        assertEquals(
                List.of("requirements.experienceInPlaceOfEducation jobs.requirements.either-needs-both"),
                problems(ADVERT.withRequirements(half)));
        assertEquals(List.of(), problems(ADVERT.withRequirements(both)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "URL | http://example.org/apply | jobs.apply.url",
                "URL | https://user@example.org/ | jobs.apply.url",
                "EMAIL | nobody | jobs.apply.email",
                "INSTRUCTIONS | '' | jobs.apply.instructions-required"
            })
    void anotherWayToApplyMustWork(ApplyMethod method, String target, String code) {
        ApplicationTerms terms = new ApplicationTerms(method, target, null, null, null);
        assertEquals(List.of("application.target " + code), problems(ADVERT.withApplication(terms)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do you hold a licence | jobs.question.mark",
                "What is your current salary? | jobs.question.pay-history",
                "What was your last annual pay? | jobs.question.pay-history",
                "Wie hoch war Ihr bisheriges Gehalt? | jobs.question.pay-history",
                "How old are you? | jobs.question.age",
                "Was ist Ihr Geburtsdatum? | jobs.question.age",
                "Do you have Canadian experience? | jobs.question.canadian-experience",
                "Are you married? | jobs.question.family"
            })
    void someQuestionsAreNotAsked(String label, String code) {
        ScreeningQuestion question = new ScreeningQuestion(QuestionType.TEXT, label, true, null);
        assertEquals(List.of("application.questions[0].label " + code), problems(asking(question)));
        // What the law of one place forbids is asked nowhere.
        for (WorkLocation place : List.of(
                WorkLocation.of("Bristol", "GB"),
                WorkLocation.of("Hamburg", "DE"),
                new WorkLocation("", "Toronto", "ON", "", "CA", null, null),
                WorkLocation.of("Chicago", "US"))) {
            JobAdvert there = asking(question)
                    .withWork(WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, place));
            assertTrue(problems(there).contains("application.questions[0].label " + code), place::toString);
        }
    }

    @Test
    void anAdvertMayAskForAFewFilesOnly() {
        ScreeningQuestion[] questions = IntStream.rangeClosed(0, ScreeningQuestion.MAX_FILES)
                .mapToObj(i -> new ScreeningQuestion(QuestionType.FILE, "File " + i + "?", false, null))
                .toArray(ScreeningQuestion[]::new);
        assertEquals(List.of("application.questions jobs.questions.files"), problems(asking(questions)));
    }

    @Test
    void theReasonAndTheOptionsAskNothingForbiddenEither() {
        assertEquals(
                List.of("application.questions[0].why jobs.question.age"),
                problems(asking(new ScreeningQuestion(
                        QuestionType.TEXT, "Tell us more?", true, null, null, "We need your date of birth."))));
        assertEquals(
                List.of("application.questions[0].options jobs.question.canadian-experience"),
                problems(asking(new ScreeningQuestion(
                        QuestionType.MULTI, "Which do you have?", true, List.of("Canadian experience", "None")))));
    }

    @Test
    void anAdvertAsksAFewQuestionsAndHasFewerMustHaves() {
        assertEquals(
                List.of("application.questions jobs.list.too-long"),
                problems(asking(questions(ScreeningQuestion.MAX + 1, null))));
        assertEquals(
                List.of("application.questions jobs.questions.must-haves"),
                problems(asking(questions(ScreeningQuestion.MAX_MUST_HAVES + 1, ExpectedAnswer.YES))));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "TEXTAREA", "FILE"})
    void onlyAQuestionWithAKnownAnswerIsAMustHave(QuestionType type) {
        assertEquals(
                List.of("application.questions[0].expected jobs.must-have.known-answer"),
                problems(asking(mustHave(type, ExpectedAnswer.YES))));
    }

    @Test
    void someAnswersMeetAMustHaveAndOthersMissIt() {
        ExpectedAnswer none = ExpectedAnswer.oneOf(List.of());
        assertEquals(
                List.of("application.questions[0].expected jobs.must-have.required"),
                problems(asking(mustHave(QuestionType.NUMBER, none))));
        assertEquals(
                List.of("application.questions[0].expected jobs.must-have.range"),
                problems(asking(mustHave(QuestionType.NUMBER, ExpectedAnswer.number(BigDecimal.TEN, BigDecimal.ONE)))));
        assertEquals(
                List.of("application.questions[0].expected jobs.must-have.not-an-option"),
                problems(asking(mustHave(QuestionType.SINGLE, ExpectedAnswer.oneOf(List.of("D"))))));
        assertEquals(
                List.of("application.questions[0].expected jobs.must-have.every-answer"),
                problems(asking(mustHave(QuestionType.MULTI, ExpectedAnswer.oneOf(List.of("A", "B"))))));
        assertEquals(List.of(), problems(asking(mustHave(QuestionType.SINGLE, ExpectedAnswer.oneOf(List.of("A"))))));
    }

    @Test
    void eachQuestionIsAskedOnce() {
        ScreeningQuestion question = new ScreeningQuestion(QuestionType.TEXT, "Why you?", true, null);
        assertEquals(List.of("application.questions jobs.questions.repeated"), problems(asking(question, question)));
    }

    private static ScreeningQuestion[] questions(int count, ExpectedAnswer expected) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new ScreeningQuestion(QuestionType.BOOLEAN, "Question " + i + "?", true, null, expected, ""))
                .toArray(ScreeningQuestion[]::new);
    }

    private static ScreeningQuestion mustHave(QuestionType type, ExpectedAnswer expected) {
        return new ScreeningQuestion(type, "Question?", true, List.of("A", "B"), expected, "");
    }

    @Test
    void aChoiceNeedsOptions() {
        assertEquals(
                List.of("application.questions[0].options jobs.question.options-required"),
                problems(asking(new ScreeningQuestion(QuestionType.SINGLE, "Which one?", true, List.of("Only this")))));
        assertEquals(
                List.of("application.questions[0].options jobs.question.options-repeated"),
                problems(asking(new ScreeningQuestion(QuestionType.MULTI, "Which ones?", true, List.of("A", "A")))));
    }

    @Test
    void theUseOfAiMustBeExplained() {
        ApplicationTerms terms = new ApplicationTerms(null, null, null, AiUse.SCREEN, "");
        assertEquals(
                List.of("application.aiUseText jobs.ai-use.text-required"), problems(ADVERT.withApplication(terms)));
    }

    @Test
    void aHiddenEmployerMustGiveAReason() {
        assertEquals(
                List.of("employer.confidentialReason jobs.confidential.reason-required"),
                problems(ADVERT.withEmployer(new EmployerDisclosure(null, true, ""))));
    }

    private static List<String> problems(JobAdvert advert) {
        return texts(AdvertPolicy.review(advert, TODAY).problems());
    }

    private static List<String> texts(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static JobAdvert described(String html) {
        return ADVERT.withText(new AdvertText(new RichText(html), List.of("Weld"), null, null));
    }

    private static JobAdvert asking(ScreeningQuestion... questions) {
        return ADVERT.withApplication(new ApplicationTerms(null, null, List.of(questions), null, null));
    }

    private static WorkArrangement remoteIn(String... areas) {
        return new WorkArrangement(
                List.of(EmploymentType.FULL_TIME), WorkplaceType.REMOTE, null, List.of(areas), null, null, null);
    }

    private static OpeningTerms terms(
            LocalDate last, LocalDate deadline, LocalDate start, boolean atOnce, int openings) {
        return new OpeningTerms(null, openings, null, last, deadline, start, atOnce, null, null);
    }
}
