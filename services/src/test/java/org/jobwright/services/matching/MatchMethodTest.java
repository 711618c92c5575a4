package org.jobwright.services.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.AdvertText.Qualification;
import org.jobwright.domain.jobs.advert.AdvertText.Skill;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.jobs.advert.SkillLevel;
import org.jobwright.domain.matching.method.MatchMethod;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchResult;
import org.jobwright.domain.matching.result.MatchRule;
import org.jobwright.domain.matching.result.QuoteSource;
import org.jobwright.domain.matching.result.RequirementKind;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.Test;

class MatchMethodTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 15);
    private static final LuceneStemmer STEMMER = new LuceneStemmer();

    private static final String CV = """
            Ada Example

            Experience
            Software Developer, Northwind Ltd
            03/2019 - 12/2021
            Wrote services in Java and PostgreSQL for a team of five.
            I have no experience with
            Kubernetes so far.
            Project managers and I planned releases.

            Baker, Crumbs GmbH
            01/2015 - 02/2019
            Baked bread and managed the accounts payable.

            Education
            Bachelor of Science, Computer Science, 2014

            Languages
            German (native), French (basic)

            References
            Grace is a master of Haskell and speaks Japanese fluently.
            """;

    @Test
    void aSkillIsFoundWithTheLineThatHasIt() {
        MatchLine line = skill("Java");
        assertEquals(MatchFinding.FOUND, line.finding());
        assertEquals(MatchRule.SAME_WORDS, line.rule());
        assertEquals(QuoteSource.CV, line.quotes().getFirst().source());
        assertEquals(6, line.quotes().getFirst().line());
        assertTrue(line.quotes().getFirst().text().contains("Java and PostgreSQL"));
    }

    @Test
    void otherNamesOfASkillAreKnown() {
        assertEquals(MatchRule.OTHER_NAME, skill("Postgres").rule());
        assertEquals(MatchRule.OTHER_NAME, skill("Kreditorenbuchhaltung").rule());
        assertEquals(MatchRule.SAME_WORDS, skill("Kubernetes or Java").rule());
    }

    @Test
    void wordsOfAPhraseMayHaveOtherForms() {
        assertEquals(
                MatchRule.WORD_FORMS,
                skill("Release planning", "I like to plan releases. Releases planned: 40")
                        .rule());
        assertEquals(
                MatchFinding.NOT_FOUND,
                skill("Excel", "I am an excellent baker.").finding());
    }

    @Test
    void aDenialInTheLineAboveCounts() {
        MatchLine line = skill("Kubernetes");
        assertEquals(MatchFinding.PARTLY, line.finding());
        assertEquals(MatchRule.WEAKENED, line.rule());
        assertTrue(line.quotes().getFirst().text().startsWith("I have no experience with Kubernetes"));
    }

    @Test
    void nothingIsSaidAboutWhatIsNotThere() {
        MatchLine line = skill("Phlebotomy");
        assertEquals(MatchFinding.NOT_FOUND, line.finding());
        assertEquals(List.of(), line.quotes());
    }

    @Test
    void whatRefereesAreSaidToKnowIsNotTheApplicants() {
        assertEquals(MatchFinding.NOT_FOUND, skill("Haskell").finding());
        assertEquals(MatchFinding.NOT_FOUND, skill("Japanese").finding());
    }

    @Test
    void languagesAreFoundWhereTheyAreSpoken() {
        assertEquals(RequirementKind.LANGUAGE, skill("Deutsch").requirement().kind());
        assertEquals(MatchFinding.FOUND, skill("Deutsch").finding());
        assertEquals(MatchFinding.FOUND, skill("German (C1)").finding());
        assertEquals(MatchFinding.PARTLY, skill("French").finding());
        assertEquals(
                MatchFinding.NOT_FOUND,
                skill("Polish", "Sold furniture polish on the Polish market").finding());
        assertEquals(MatchFinding.FOUND, skill("Polish", "I speak Polish.").finding());
        MatchLine basic = compare(skills(new Skill("French", SkillLevel.BASIC, true)), letter(""), CV)
                .lines()
                .getFirst();
        assertEquals(MatchFinding.FOUND, basic.finding());
    }

    @Test
    void whatIsNotFoundIsOpenWhereTheCvCouldNotBeRead() {
        JobAdvert advert = skills(new Skill("Java", null, true), new Skill("Phlebotomy", null, true));
        List<MatchLine> lines =
                compare(advert, letter("Six years of Java."), " ").lines();
        assertEquals(MatchFinding.FOUND, lines.getFirst().finding());
        assertEquals(MatchFinding.NOT_CHECKABLE, lines.getLast().finding());
        assertEquals(MatchRule.CV_UNREAD, lines.getLast().rule());
        assertEquals(
                MatchFinding.NOT_FOUND,
                compare(advert, letter("Six years of Java."), null)
                        .lines()
                        .getLast()
                        .finding(),
                "without a file there is nothing to read");
    }

    @Test
    void fewNamesAreLookedForAtOnce() {
        MatchLine line = compare(qualifications("A1 or B2 or C3 or D4 or E5 or F6 or G7 or H8 or I9"), letter(""), CV)
                .lines()
                .getFirst();
        assertEquals(MatchRule.TOO_LONG, line.rule());
    }

    @Test
    void sentencesAndListsAreLeftToPeople() {
        for (String sentence : List.of(
                "You keep calm when several customers want something at once", "Java, Kotlin", "3 years of sales")) {
            MatchLine line =
                    compare(qualifications(sentence), letter(""), CV).lines().getFirst();
            assertEquals(MatchFinding.NOT_CHECKABLE, line.finding());
            assertEquals(MatchRule.TOO_LONG, line.rule());
        }
        assertEquals(
                MatchFinding.FOUND,
                compare(qualifications("Gute Kenntnisse in Java"), letter(""), CV)
                        .lines()
                        .getFirst()
                        .finding());
    }

    @Test
    void permissionsAndBodiesAreNeverLookedFor() {
        JobAdvert advert = JobAdvert.EMPTY.withRequirements(new JobRequirements(
                null,
                null,
                null,
                null,
                false,
                new JobRequirements.Conditions(
                        "Right to work in the UK", false, "Secret", "Lifts 20 kg", "Sees colours", 10, "", false)));
        MatchResult result = compare(advert, letter("I have the right to work in the UK and lift 20 kg."), CV);
        assertEquals(2, result.lines().size());
        result.lines().forEach(line -> assertEquals(MatchRule.FOR_PEOPLE, line.rule()));
    }

    @Test
    void timesOfTheSameRoleAndOfTheSkillsAreJoined() {
        assertEquals(MatchFinding.FOUND, months(34).finding());
        assertEquals(MatchRule.TIME_IN_WORK, months(34).rule());
        assertEquals(MatchFinding.PARTLY, months(35).finding());
        assertTrue(months(35).quotes().getFirst().text().contains("Northwind"));
        assertEquals(1, months(35).quotes().size());
        assertEquals(MatchFinding.NOT_FOUND, experience("Nurse", 12, false).finding());
    }

    @Test
    void degreesCoverThoseBelowThem() {
        assertEquals(
                MatchFinding.FOUND, education(EducationLevel.BACHELOR_DEGREE).finding());
        assertEquals(MatchFinding.FOUND, education(EducationLevel.HIGH_SCHOOL).finding());
        assertEquals(
                MatchFinding.PARTLY,
                education(EducationLevel.POSTGRADUATE_DEGREE).finding());
        assertEquals(
                MatchFinding.PARTLY,
                education(EducationLevel.PROFESSIONAL_CERTIFICATE).finding());
    }

    @Test
    void enoughExperienceReplacesEducationWhereTheAdvertSaysSo() {
        assertEquals(
                MatchRule.EXPERIENCE_INSTEAD,
                experience("Software Developer", 24, true).rule());
        assertEquals(
                MatchRule.OTHER_LEVEL,
                experience("Software Developer", 24, false, 0).rule());
    }

    @Test
    void answersAreComparedWithTheExpectedOnes() {
        ScreeningQuestion asked = new ScreeningQuestion(
                QuestionType.BOOLEAN, "Do you have a driving licence?", true, null, ExpectedAnswer.YES, null);
        JobAdvert advert =
                JobAdvert.EMPTY.withApplication(new ApplicationTerms(null, null, List.of(asked), null, null));
        assertEquals(MatchRule.EXPECTED_ANSWER, answered(advert, asked, "yes").rule());
        assertEquals(MatchRule.OTHER_ANSWER, answered(advert, asked, "no").rule());
        assertEquals(MatchFinding.PARTLY, answered(advert, asked, "no").finding());
        assertEquals(MatchRule.NO_LINE, answered(advert, asked).rule());
    }

    @Test
    void profilesAreReadAsTheyWereSent() {
        Resume resume = Resume.fromJson("""
                {"basics": {"name": "Java Beans", "label": "Baker"},
                 "work": [{"name": "Crumbs", "position": "Head Baker", "startDate": "2020-01", "summary": "Sourdough"}],
                 "skills": [{"name": "Kotlin", "level": "Beginner"}, {"name": "Baking", "keywords": ["Rye"]}],
                 "languages": [{"language": "English", "fluency": "C1"}],
                 "interests": [{"name": "Chess"}]}""");
        SentContent sent = new SentContent(null, null, null, resume);
        assertEquals(MatchFinding.NOT_FOUND, one("Java", sent).finding(), "a name is no skill");
        assertEquals(MatchFinding.NOT_FOUND, one("Chess", sent).finding(), "nor is a hobby");
        assertEquals(MatchFinding.PARTLY, one("Kotlin", sent).finding());
        assertEquals(MatchFinding.FOUND, one("Rye", sent).finding());
        assertEquals(MatchFinding.FOUND, one("Sourdough", sent).finding());
        assertEquals(MatchFinding.FOUND, one("English", sent).finding());
        assertEquals(QuoteSource.RESUME, one("Rye", sent).quotes().getFirst().source());
    }

    @Test
    void thereAreAtMostThreeShortQuotes() {
        String many = ("Used Java for " + "a very long list of things ".repeat(40) + ".\n").repeat(5);
        MatchLine line = skill("Java", many);
        assertEquals(3, line.quotes().size());
        line.quotes().forEach(quote -> {
            assertTrue(
                    quote.text().length() <= 200, () -> "long: " + quote.text().length());
            assertTrue(quote.text().contains("Java"));
        });
    }

    /** Whatever people send, each quote is short, is in what they sent, and the second look says the same as the first. */
    @Test
    void anyTextGivesTheSameTwiceAndQuotesOnlyWhatIsThere() {
        Random chance = new Random(3);
        List<String> words = List.of(
                "Java",
                "no",
                "experience",
                "with",
                "Grundkenntnisse",
                "in",
                ",",
                ".",
                "(",
                ")",
                "\n",
                "2019 - 2021",
                "Excel",
                "and",
                "German",
                "fluent",
                "Bachelor",
                "of",
                "😀",
                "\u00ad",
                "ß",
                "C++",
                "•",
                "\t",
                "nicht");
        JobAdvert advert = skills(
                        new Skill("Java", null, true),
                        new Skill("Excel", null, false),
                        new Skill("German", null, true),
                        new Skill("C++", null, true))
                .withTitle("Developer")
                .withRequirements(new JobRequirements(EducationLevel.BACHELOR_DEGREE, null, 12, null, true, null));
        for (int round = 0; round < 300; round++) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < chance.nextInt(120); i++) {
                said.add(words.get(chance.nextInt(words.size())));
            }
            String text = String.join(" ", said);
            MatchResult result = compare(advert, letter(text), null);
            assertEquals(result, compare(advert, letter(text), null));
            result.lines().stream().flatMap(line -> line.quotes().stream()).forEach(quote -> {
                assertTrue(quote.text().length() <= 200);
                assertTrue(text.contains(quote.text().replace("…", "")), quote::text);
            });
            compare(advert, letter(""), text);
        }
    }

    @Test
    void whatIsStoredIsReadAgain() {
        JobRequirements requirements =
                new JobRequirements(EducationLevel.BACHELOR_DEGREE, "In physics", 12, null, false, null);
        MatchResult result =
                compare(skills(new Skill("Java", null, false)).withRequirements(requirements), letter(""), CV);
        assertEquals(result, Json.read(Json.write(result), MatchResult.class));
    }

    @Test
    void aResultHasNothingToSortBy() {
        MatchResult result = compare(skills(new Skill("Java", null, true)), letter(""), CV);
        assertFalse(Comparable.class.isAssignableFrom(MatchResult.class));
        assertEquals(MatchMethod.VERSION, result.method());
    }

    private static MatchLine skill(String name) {
        return compare(skills(new Skill(name, null, true)), letter(""), CV)
                .lines()
                .getFirst();
    }

    private static MatchLine skill(String name, String letter) {
        return compare(skills(new Skill(name, null, true)), letter(letter), null)
                .lines()
                .getFirst();
    }

    private static MatchLine one(String skill, SentContent sent) {
        return compare(skills(new Skill(skill, null, true)), sent, null).lines().getFirst();
    }

    private static MatchLine months(int months) {
        return experience("Software Developer", months, false);
    }

    private static MatchLine experience(String title, int months, boolean instead) {
        return experience(title, months, instead, instead ? 0 : 1);
    }

    private static MatchLine experience(String title, int months, boolean instead, int line) {
        JobRequirements requirements =
                new JobRequirements(EducationLevel.POSTGRADUATE_DEGREE, null, months, null, instead, null);
        return compare(JobAdvert.EMPTY.withTitle(title).withRequirements(requirements), letter(""), CV)
                .lines()
                .get(line);
    }

    private static MatchLine education(EducationLevel level) {
        JobRequirements requirements = new JobRequirements(level, null, null, null, false, null);
        return compare(JobAdvert.EMPTY.withRequirements(requirements), letter(""), CV)
                .lines()
                .getFirst();
    }

    private static MatchLine answered(JobAdvert advert, ScreeningQuestion asked, String... values) {
        SentContent sent = new SentContent(null, null, List.of(new Answer(asked, List.of(values))), null);
        return compare(advert, sent, null).lines().getFirst();
    }

    private static JobAdvert skills(Skill... skills) {
        return JobAdvert.EMPTY.withText(new AdvertText(null, null, null, List.of(skills)));
    }

    private static JobAdvert qualifications(String text) {
        return JobAdvert.EMPTY.withText(new AdvertText(null, null, List.of(new Qualification(text, true)), null));
    }

    private static SentContent letter(String text) {
        return new SentContent(null, text, null, null);
    }

    private static MatchResult compare(JobAdvert advert, SentContent sent, String cv) {
        return MatchMethod.compare(advert, sent, cv, APPLIED, STEMMER);
    }
}
