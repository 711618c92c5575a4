package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jobwright.architecture.Calls.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Database statements and regular expressions are written by us, to the last character. A file that builds one from
 * parts is listed here with its parts.
 */
class ConstantTextTest {

    private static final Path ROOT = Path.of("..");

    private static final Set<String> STATEMENTS = Set.of(
            "createQuery",
            "createNativeQuery",
            "prepareStatement",
            "prepareCall",
            "executeQuery",
            "executeUpdate",
            "execute");

    private static final Set<String> PATTERNS = Set.of("compile", "matches", "replaceAll", "replaceFirst", "split");

    private static final Map<String, String> STATEMENTS_OF_PARTS = new TreeMap<>(Map.ofEntries(
            Map.entry("AgendaRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("AnswerClockRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("ApplicantCountRepository.java", "conditions of our own, for a posting or an organization"),
            Map.entry(
                    "ApplicantListRepository.java", "conditions of our own for each filter, and the order of an enum"),
            Map.entry("ApplicantNameRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("ApplicationRepository.java", "one of two joins of our own"),
            Map.entry(
                    "ArchiveRepository.java",
                    "the condition of what a member reads, and one of some queries of our own"),
            Map.entry("AuditQueries.java", "the criteria API, which has no text"),
            Map.entry("AuditSubjectQueries.java", "one of some queries of our own"),
            Map.entry("BoardRepository.java", "the condition of what the reader may read"),
            Map.entry("BusyCalendarRepository.java", "one of two queries of our own"),
            Map.entry("CandidateTodayRepository.java", "conditions of our own"),
            Map.entry("CloseOutRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("ComparisonQueries.java", "the condition of what a member reads, made of our own words"),
            Map.entry("ConversationRepository.java", "one of two conditions of our own, for the side that reads"),
            Map.entry("DatabaseCheck.java", "statements of our own, passed to a method that runs them"),
            Map.entry("DatabaseLoad.java", "names of our tables, each quoted"),
            Map.entry("DatabaseSearch.java", "names of our tables and columns, each quoted"),
            Map.entry("DatabaseSnapshot.java", "names of our tables, each quoted"),
            Map.entry(
                    "EmbeddedDatabase.java",
                    "names and passwords that the launcher made up itself, letters and digits"),
            Map.entry("EndingInterviewRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("EndingOfferRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("ErasureRepository.java", "the name of one of our functions"),
            Map.entry("Erasures.java", "one of three statements of our own"),
            Map.entry("FollowRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("FrontFigureQueries.java", "one of two counts of our own"),
            Map.entry("GuardedClient.java", "no statement: a request"),
            Map.entry("IdleAccountRepository.java", "one of some queries of our own"),
            Map.entry("InboxRepository.java", "one of some queries of our own"),
            Map.entry("InterviewRepository.java", "one of two conditions of our own, and what a member reads"),
            Map.entry("JobPostingQueries.java", "one of two conditions of our own"),
            Map.entry("KeptFeed.java", "no statement: an executor"),
            Map.entry("LawBreachRepository.java", "one of some queries of our own"),
            Map.entry("MarketFacts.java", "the name of one of our functions"),
            Map.entry("OwnDataQueries.java", "one of some queries of our own"),
            Map.entry("PersonLinkRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry(
                    "ProgramApplicationRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("RequisitionQueries.java", "conditions of our own for what a member reads"),
            Map.entry("OfferTodayRepository.java", "conditions of our own"),
            Map.entry("OutcomeTodayRepository.java", "conditions of our own"),
            Map.entry("PaperTodayRepository.java", "conditions of our own"),
            Map.entry("RetentionRepository.java", "one of some queries of our own"),
            Map.entry("RevisionRepository.java", "the name of one of our tables, and one of two queries of our own"),
            Map.entry("RequisitionTodayRepository.java", "conditions of our own"),
            Map.entry("MessageReportQueries.java", "one of two orders of our own"),
            Map.entry("MessageTemplateRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("PoolQueries.java", "the condition of what a member reads, made of our own words"),
            Map.entry("Migrations.java", "the name of the application's role, which the operator set"),
            Map.entry("ModerationQueries.java", "one of three orders and a condition of our own"),
            Map.entry("ModerationTodayRepository.java", "conditions of our own"),
            Map.entry("NotesRequestRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("OrganizationDirectoryQueries.java", "one of two queries of our own"),
            Map.entry("OrganizationPostingQueries.java", "the order of an enum"),
            Map.entry("PersonLineRepository.java", "conditions of our own, and what a member reads"),
            Map.entry("PostingIndexService.java", "one of two counts of our own"),
            Map.entry("PostingTodayRepository.java", "conditions of our own"),
            Map.entry("SecondFactors.java", "the name of one of our functions"),
            Map.entry("SignInCleanup.java", "names of our tables and columns"),
            Map.entry("SitemapQueries.java", "one of some queries of our own"),
            Map.entry("StatementRepository.java", "one of three conditions of our own"),
            Map.entry("SurveyRepository.java", "one of two conditions of our own"),
            Map.entry("TagRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("TaskRepository.java", "the condition of what a member reads, made of our own words"),
            Map.entry("TodayRepository.java", "conditions of our own"),
            Map.entry("VirusScanner.java", "no statement: an executor"),
            Map.entry("WebhookDispatcher.java", "no statement: an executor")));

    private static final Map<String, String> PATTERNS_OF_PARTS = new TreeMap<>(Map.ofEntries(
            Map.entry("AdvertWording.java", "words of our own"),
            Map.entry("ExtractionProcess.java", "no text of people: the separator of the class path"),
            Map.entry("JobParameters.java", "the names of an enum"),
            Map.entry("Mentions.java", "no pattern: what stands in the place of a name"),
            Map.entry("MessageWarning.java", "words of our own"),
            Map.entry("OwnNames.java", "no pattern: what stands in the place of a name"),
            Map.entry("PartName.java", "one of two names of our own"),
            Map.entry("PasswordHasher.java", "no pattern: a hash is compared with a password"),
            Map.entry("PayReading.java", "words of our own"),
            Map.entry("PdfSeal.java", "no pattern: a time in its place"),
            Map.entry("PlainMarkup.java", "no pattern: the address of a link in its place"),
            Map.entry("PlaceFinder.java", "split by a pattern of our own"),
            Map.entry("QuestionTopic.java", "words of our own"),
            Map.entry("TellingText.java", "a pattern of our own within another, and what stands in its place"),
            Map.entry("TextDiff.java", "split by one of two patterns of our own")));

    @Test
    @Tag("SEC-03")
    void noStatementIsBuiltFromInput() throws IOException {
        assertEquals(STATEMENTS_OF_PARTS.keySet(), variable(STATEMENTS, call -> true));
    }

    @Test
    @Tag("SEC-04")
    void noPatternIsBuiltFromInput() throws IOException {
        assertEquals(PATTERNS_OF_PARTS.keySet(), variable(PATTERNS, call -> !call.isOnConstant()));
    }

    /** In addition to the rule about {@code seeOther} and its like: nobody sets the header by hand. */
    @Test
    @Tag("SEC-39")
    void onlyOneClassSetsTheLocation() throws IOException {
        Set<String> files = Calls.of(ROOT, Set.of("header", "setHeader", "addHeader", "putSingle")).all().stream()
                .filter(call -> call.argument().toString().matches("(?i)\"location\"|(HttpHeaders\\.)?LOCATION"))
                .map(Call::file)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of("Redirect.java"), files);
    }

    private static Set<String> variable(Set<String> methods, Predicate<Call> relevant) throws IOException {
        Calls calls = Calls.of(ROOT, methods);
        assertTrue(calls.all().size() > 50, "finds the calls at all");
        return calls.all().stream()
                .filter(relevant)
                .filter(call -> !call.isConstant())
                .map(Call::file)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
