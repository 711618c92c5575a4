package org.jobwright.domain.insights.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jobwright.domain.insights.roles.RoleProposal.ProposalReason;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleCatalogTest {

    private static final Path NAUGHTY = Path.of("../../shared/data/naughty_strings/blns.json");

    private static final RoleCatalog CATALOG = new RoleCatalog(List.of(
            role(
                    "backend-developer",
                    "Backend Developer",
                    "Backend-Entwickler",
                    List.of("Backend Engineer", "Backend Software Engineer", "Softwareentwickler Backend"),
                    List.of("15-1252.00"),
                    List.of("Software Engineer", "Java Developer", "Full-Stack Developer"),
                    List.of("Java", "Node.js")),
            role(
                    "registered-nurse",
                    "Registered Nurse",
                    "Pflegefachfrau / Pflegefachmann",
                    List.of("Staff Nurse", "RN", "Nurse", "Gesundheits- und Krankenpfleger"),
                    List.of("29-1141.00"),
                    List.of("Charge Nurse", "Nurse Practitioner", "Community Nurse"),
                    List.of()),
            role(
                    "customer-service-representative",
                    "Customer Service Representative",
                    "Mitarbeiter Kundenservice",
                    List.of("Customer Service Agent", "Customer Support Representative", "Kundenberater"),
                    List.of("43-4051.00"),
                    List.of("Call Centre Agent"),
                    List.of()),
            role(
                    "truck-driver",
                    "Truck Driver",
                    "Lkw-Fahrer",
                    List.of("HGV Driver", "Class A Driver", "Berufskraftfahrer"),
                    List.of(),
                    List.of("Delivery Driver"),
                    List.of()),
            role(
                    "product-designer",
                    "Product Designer",
                    "Product Designer",
                    List.of("UX Designer", "UI/UX Designer"),
                    List.of("15-1255.00"),
                    List.of("UI Designer", "Graphic Designer"),
                    List.of()),
            role(
                    "accountant",
                    "Accountant",
                    "Bilanzbuchhalter",
                    List.of("Buchhalter"),
                    List.of("13-2011.00"),
                    List.of("Auditor"),
                    List.of()),
            role(
                    "lighthouse-keeper",
                    "Lighthouse Keeper",
                    "Leuchtturmwärter",
                    List.of("Beacon Watcher"),
                    List.of(),
                    List.of("Harbour Pilot"),
                    List.of())));

    private static KnownRole role(
            String slug,
            String english,
            String german,
            List<String> other,
            List<String> codes,
            List<String> similar,
            List<String> skills) {
        return new KnownRole(
                slug, Map.of(Language.EN, english, Language.DE, german), other, codes, similar, skills, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Backend Developer | backend-developer",
                "Sr. Java Back-End Eng. | backend-developer",
                "SENIOR BACK END ENGINEERS II | backend-developer",
                "Software Engineer, Backend | backend-developer",
                "Senior Software Engineer II (Backend) - Payments | backend-developer",
                "Staff Software Engineer, Java Backend | backend-developer",
                "Backend Node.js Engineer | backend-developer",
                "Payments - Backend Developer | backend-developer",
                "Band 5 Staff Nurse - Theatre | registered-nurse",
                "Staff Nurse Cardiac Ward 7 | registered-nurse",
                "Registered Nurse (RN), Full Time | registered-nurse",
                "R.N. | registered-nurse",
                "Nurse - Nights | registered-nurse",
                "Customer Support Agent (Remote) | customer-service-representative",
                "Representative, Customer Service | customer-service-representative",
                "Class A Driver | truck-driver",
                "Driver (HGV) | truck-driver",
                "Product/UX Designer | product-designer",
                "User Experience Designer | product-designer",
                "Fund Accountant | accountant",
                "Career as Accountant | accountant",
                "Chief of Staff / Accountant | accountant",
                "Senior Lighthouse Keeper, North Shore | lighthouse-keeper",
            })
    void aFreeTitleIsPutOnItsGuide(String title, String slug) {
        assertEquals(Optional.of(slug), slugOf(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Backend-Entwickler (m/w/d) | backend-developer",
                "Senior Backend-Entwickler:in Java m/w/d | backend-developer",
                "BackendEntwicklerIn | backend-developer",
                "Softwareentwickler (Backend) | backend-developer",
                "Entwickler für Backend | backend-developer",
                "Pflegefachfrau/-mann (w/m/d) OP | registered-nurse",
                "Gesundheits- und Krankenpfleger*innen | registered-nurse",
                "Mitarbeiter/in im Kundenservice in Teilzeit | customer-service-representative",
                "Kundenservice-Mitarbeiter | customer-service-representative",
                "Kundenservicemitarbeiterin | customer-service-representative",
                "LKW Fahrer CE (m/w/d) | truck-driver",
                "Lkwfahrerinnen | truck-driver",
                "Buchhalter/-in | accountant",
                "Leuchtturmwärterin auf Helgoland | lighthouse-keeper",
            })
    void germanTitlesWithAllTheirGendersAre(String title, String slug) {
        assertEquals(Optional.of(slug), slugOf(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Software Engineer",
                "Java Developer",
                "Full-Stack Developer (Backend heavy)",
                "Backend Engineering Manager",
                "Head of Backend Developers",
                "Backend Developer Recruiter",
                "Backend QA Engineer",
                "Head of Nursing",
                "Nursing Assistant",
                "Nurse Practitioner",
                "Charge Nurse",
                "Specialist Nurse",
                "Dental Nurse",
                "Nurse Manager",
                "Senior Call Centre Agent",
                "Customer Service Manager",
                "Truck Driver Instructor",
                "Fork Truck Driver",
                "Delivery Driver",
                "Driver - HGV licence not needed",
                "Supervisory Accountant",
                "Accountant Clerk",
                "Account Executive",
                "Graphic Designer",
                "Harbour Pilot",
                "Teamleiter Kundenberater",
                "Lkw-Fahrer-Ausbilder",
                "Busfahrer",
                "Softwareentwickler",
            })
    void anotherJobIsRefusedHoweverNearItIs(String title) {
        assertEquals(Optional.empty(), slugOf(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senior Backend Developer | TITLE | Backend Developer | Backend Developer",
                "Backend-Entwicklerin | TITLE | Backend-Entwickler | Backend-Entwicklerin",
                "Lead Back-End Engineer | ALTERNATE_TITLE | Backend Engineer | Back-End Engineer",
                "Sr. Java Back-End Eng. | WITHIN | Backend Engineer | Back-End Eng",
                "Software Engineer, Backend | WITHIN | Backend Software Engineer | Software Engineer … Backend",
                "Customer Support Agent | VARIANT | Customer Support Representative | Customer Support Agent",
                "Beckend Developer | SPELLING | Backend Developer | Beckend Developer",
                "UX-Designerin | ALTERNATE_TITLE | UX Designer | UX-Designerin",
            })
    void aProposalSaysWhyAndInWhichWords(String title, ProposalReason reason, String matched, String words) {
        RoleProposal proposal = CATALOG.propose(title).orElseThrow();
        assertEquals(List.of(reason, matched, words), List.of(proposal.reason(), proposal.matched(), proposal.words()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Registred Nurse", "Truck Dirver", "Acountant", "Backned Entwickler"})
    void oneWrongLetterDoesNoHarm(String title) {
        assertEquals(
                Optional.of(ProposalReason.SPELLING), CATALOG.propose(title).map(RoleProposal::reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Track Driver", "Fachbereich Krankenpflege", "Buchhaltung", "Kundenberatung"})
    void anotherWordIsNoMisspelling(String title) {
        assertEquals(Optional.empty(), slugOf(title));
    }

    @Test
    void anAlternateTitleThatTheClassificationKnowsForOtherWorkIsNotTrusted() {
        RoleCatalog catalog = new RoleCatalog(List.of(role(
                "civil-engineer",
                "Civil Engineer",
                "Bauingenieur",
                List.of("Infrastructure Engineer"),
                List.of("17-2051.00"),
                List.of(),
                List.of())));
        assertEquals(Optional.empty(), catalog.propose("Cloud Infrastructure Engineer"));
    }

    @Test
    void aGuidesTitleTakesPrecedenceOverAnotherGuidesAlternateTitle() {
        RoleCatalog catalog = new RoleCatalog(List.of(
                role("one", "Bell Founder", "Glockengießer", List.of("Bell Maker"), List.of(), List.of(), List.of()),
                role("two", "Bell Maker", "Glockenmacher", List.of(), List.of(), List.of("Bell Founder"), List.of())));
        assertEquals(Optional.of("two"), catalog.propose("Bell Maker").map(it -> it.role()
                .slug()));
        assertEquals(Optional.of("one"), catalog.propose("Bell Founder").map(it -> it.role()
                .slug()));
    }

    @Test
    void aTitleAmongTheWordsAddsTheOtherTitlesOfItsJob() {
        RoleCatalog none = new RoleCatalog(List.of());
        assertTrue(none.relatedTo(List.of("lorry", "driver")).same().contains("HGV Driver"));
        assertTrue(none.relatedTo(List.of("devops")).near().contains("Platform Engineer"));
        RelatedTitles nights = none.relatedTo(List.of("Krankenpfleger", "Nachtdienst"));
        assertEquals(List.of(0, 1), List.of(nights.from(), nights.to()));
        assertTrue(nights.same().contains("Pflegefachfrau"));
        assertEquals(RelatedTitles.NONE, none.relatedTo(List.of("zzzz", "yyyy")));
        assertEquals(RelatedTitles.NONE, none.relatedTo(List.of()));
        assertEquals(Optional.of(List.of("electrician")), OccupationTitles.corrected(List.of("elektrician")));
        assertEquals(Optional.empty(), OccupationTitles.corrected(List.of("electrician", "night")));
        String wrong = "elektrician";
        String right = "electrician";
        assertEquals(
                Optional.of(List.of(right, right, right, right, wrong, wrong)),
                OccupationTitles.corrected(Collections.nCopies(6, wrong)));
    }

    @Test
    void titlesAreFoundInAllTheirSpellings() {
        RoleCatalog none = new RoleCatalog(List.of());
        List<String> service = none.relatedTo(List.of("customer", "service")).same();
        assertTrue(service.containsAll(List.of("Customer Advisor", "Customer Adviser")), service.toString());
        assertTrue(none.relatedTo(List.of("hr")).same().contains("Human Resources Specialist"));
        assertFalse(none.relatedTo(List.of("nurses")).same().contains("Nurse"), "the index knows the plural");
    }

    @Test
    void smallWordsBetweenThoseOfATitleDoNotMatter() {
        RoleCatalog none = new RoleCatalog(List.of());
        assertTrue(none.relatedTo(List.of("PA", "director")).same().contains("Personal Assistant"));
        assertTrue(none.relatedTo(List.of("speech", "language", "therapist"))
                .same()
                .contains("Logopäde"));
    }

    @Test
    void aWordForAWorkerIsMoreThanItsStem() {
        assertEquals(List.of("programmer", "programmers"), OccupationTitles.singularAndPlural("Programmers"));
        assertEquals(List.of("gis"), OccupationTitles.singularAndPlural("GIS"));
        assertEquals(List.of(), OccupationTitles.singularAndPlural("nursing"));
        assertEquals(List.of(), OccupationTitles.singularAndPlural("october"));
    }

    @Test
    void aTitleWithinThatOfQuiteDifferentWorkIsNotTheSame() {
        RoleCatalog none = new RoleCatalog(List.of());
        assertTrue(none.relatedTo(List.of("software", "engineer")).unlike().contains("CNC Programmer"));
        assertTrue(none.relatedTo(List.of("nurse")).unlike().containsAll(List.of("Dental Nurse", "Nursery Nurse")));
        assertFalse(none.relatedTo(List.of("nurse")).unlike().contains("Mental Health Nurse"));
        assertTrue(none.relatedTo(List.of("architect")).unlike().contains("Solutions Architect"));
        assertEquals(List.of(), none.relatedTo(List.of("CNC", "programmer")).unlike());
    }

    @Test
    void aCatalogWithoutRolesProposesNothing() {
        assertEquals(Optional.empty(), new RoleCatalog(List.of()).propose("Backend Developer"));
        assertEquals(Optional.empty(), CATALOG.propose(null));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noInputBreaksIt(String typed) {
        assertEquals(Optional.empty(), slugOf(typed));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "((((((",
                "))))]]",
                "/ / / /",
                "- - -",
                "&",
                "in",
                "m/w/d",
                "\u0000\u0007",
                "\uD800",
                "🚚🚚 👩‍⚕️",
                "مطور الواجهة الخلفية",
                "\u202erepoleveD dnekcaB\u202c",
                "̷̡̛͓̙̀ͅ",
                "a/b ".repeat(49),
                "backend ".repeat(24),
                "x".repeat(10_000),
                "Backend Developer ".repeat(600));
    }

    @Test
    void longTitlesAreReadQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> hostile().forEach(typed -> {
            for (int i = 0; i < 200; i++) {
                CATALOG.propose(typed);
            }
        }));
    }

    @Test
    void anyTextAroundATitleIsReadTheSameAndNeverThrows() throws IOException {
        List<String> pieces = new ArrayList<>(naughty());
        CATALOG.roles().forEach(role -> role.ownTitles().forEach(pieces::add));
        hostile().filter(typed -> typed.length() < 50).forEach(pieces::add);
        Random random = new Random(4);
        RoleCatalog another = new RoleCatalog(CATALOG.roles());
        for (int i = 0; i < 5_000; i++) {
            String typed = pieces.get(random.nextInt(pieces.size()))
                    + " ,-/(:".charAt(random.nextInt(6))
                    + pieces.get(random.nextInt(pieces.size()));
            assertEquals(CATALOG.propose(typed), another.propose(typed), typed);
        }
    }

    private static List<String> naughty() throws IOException {
        if (!Files.exists(NAUGHTY)) {
            System.out.println("Not here: " + NAUGHTY + "; only our own naughty strings are tried.");
            return List.of();
        }
        return List.of(Json.read(Files.readString(NAUGHTY), String[].class));
    }

    private static Optional<String> slugOf(String title) {
        return CATALOG.propose(title).map(proposal -> proposal.role().slug());
    }
}
