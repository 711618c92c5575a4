package org.jobwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of the architecture for a root package: {@code org.jobwright} for real, {@code org.jobwright.canary} to
 * show that each rule still bites.
 */
final class ArchitectureRules {

    /** The features that a feature may use in its own layer, besides itself. The graph has no cycle. */
    static final Map<String, Set<String>> FEATURES = new TreeMap<>(Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("accounts", Set.of("shared")),
            Map.entry("organizations", Set.of("shared", "accounts")),
            Map.entry("jobs", Set.of("shared", "accounts", "organizations")),
            Map.entry("approvals", Set.of("shared", "accounts", "organizations")),
            Map.entry("requisitions", Set.of("shared", "accounts", "organizations", "approvals", "jobs", "candidates")),
            Map.entry("candidates", Set.of("shared", "accounts")),
            Map.entry(
                    "applications",
                    Set.of("shared", "accounts", "organizations", "jobs", "requisitions", "candidates")),
            Map.entry("messages", Set.of("shared", "accounts", "organizations", "jobs", "candidates", "applications")),
            Map.entry(
                    "interviews", Set.of("shared", "accounts", "organizations", "jobs", "candidates", "applications")),
            Map.entry(
                    "scorecards", Set.of("shared", "accounts", "organizations", "jobs", "applications", "interviews")),
            Map.entry("figures", Set.of("shared", "accounts", "organizations", "jobs", "applications")),
            Map.entry(
                    "offers",
                    Set.of("shared", "accounts", "organizations", "approvals", "requisitions", "jobs", "applications")),
            Map.entry(
                    "outcomes", Set.of("shared", "accounts", "organizations", "requisitions", "jobs", "applications")),
            Map.entry(
                    "papers",
                    Set.of("shared", "accounts", "organizations", "jobs", "candidates", "applications", "offers")),
            Map.entry(
                    "talent",
                    Set.of(
                            "shared",
                            "accounts",
                            "organizations",
                            "jobs",
                            "candidates",
                            "applications",
                            "insights",
                            "search")),
            Map.entry(
                    "matching",
                    Set.of(
                            "shared",
                            "accounts",
                            "organizations",
                            "jobs",
                            "candidates",
                            "applications",
                            "insights",
                            "search",
                            "talent")),
            Map.entry("privacy", Set.of("shared", "accounts", "organizations", "candidates", "applications", "offers")),
            Map.entry("equality", Set.of("shared", "accounts", "organizations", "applications")),
            Map.entry("insights", Set.of("shared", "accounts", "organizations", "jobs", "candidates", "applications")),
            Map.entry(
                    "moderation",
                    Set.of(
                            "shared",
                            "accounts",
                            "organizations",
                            "jobs",
                            "applications",
                            "messages",
                            "insights",
                            "talent")),
            Map.entry("search", Set.of("shared", "accounts", "organizations", "jobs", "insights")),
            Map.entry(
                    "notifications",
                    Set.of(
                            "shared",
                            "accounts",
                            "organizations",
                            "approvals",
                            "requisitions",
                            "jobs",
                            "candidates",
                            "applications",
                            "interviews",
                            "scorecards",
                            "offers",
                            "talent",
                            "privacy",
                            "outcomes",
                            "papers",
                            "messages",
                            "moderation",
                            "insights",
                            "integrations",
                            "signon",
                            "search")),
            Map.entry(
                    "integrations",
                    Set.of(
                            "shared",
                            "accounts",
                            "organizations",
                            "jobs",
                            "candidates",
                            "applications",
                            "messages",
                            "interviews",
                            "offers",
                            "privacy")),
            Map.entry(
                    "today",
                    Set.of(
                            "shared",
                            "accounts",
                            "organizations",
                            "approvals",
                            "requisitions",
                            "jobs",
                            "candidates",
                            "applications",
                            "interviews",
                            "scorecards",
                            "offers",
                            "papers",
                            "outcomes",
                            "messages",
                            "moderation",
                            "search")),
            Map.entry("signon", Set.of("shared", "accounts", "organizations")),
            Map.entry("site", Set.of("shared", "accounts", "organizations")),
            Map.entry("audit", Set.of("shared", "accounts", "organizations", "site")),
            Map.entry(
                    "operations",
                    Set.of(
                            "shared",
                            "accounts",
                            "organizations",
                            "jobs",
                            "candidates",
                            "applications",
                            "integrations",
                            "search",
                            "notifications",
                            "site",
                            "audit")),
            Map.entry("demo", Set.of("shared"))));

    /** The caller's roles are part of every service call; the kernel may name them. */
    private static final Set<String> KERNEL_MAY_NAME = Set.of("Role", "AccountId");

    /**
     * Only connect to addresses configured by the operator; but {@code WebhookTransport} and {@code BusyFetcher} to
     * those that others name, if {@code GuardedResolver} finds that they are public.
     */
    private static final Set<String> OUTWARD = Set.of(
            "TextRecords",
            "VirusScanner",
            "WebhookTransport",
            "GuardedResolver",
            "GuardedClient",
            "Tunnels",
            "Reading",
            "BusyFetcher",
            "ProviderTransport");

    private static final Set<String> CONNECTIONS = Set.of(
            "java.net.URL",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.nio.channels.SocketChannel");

    /** Each would resolve an address against the host of the request. */
    private static final Set<String> LEADING_ON =
            Set.of("seeOther", "temporaryRedirect", "created", "location", "contentLocation", "sendRedirect");

    private static final Set<String> ANSWERS = Set.of(
            "jakarta.ws.rs.core.Response",
            "jakarta.ws.rs.core.Response$ResponseBuilder",
            "jakarta.servlet.http.HttpServletResponse",
            "jakarta.servlet.http.HttpServletResponseWrapper");

    /** Libraries without which the domain would not be what it is: each is named here, and so is why. */
    private static final String[] DOMAIN_LIBRARIES = {
        "java..",
        // sealed seeds and codes
        "javax.crypto..",
        // XML in files of candidates
        "javax.xml.stream..",
        // a version of an advert, a guide, a resume is one JSON document
        "com.fasterxml.jackson..",
        // formatted text is sanitized where it is made
        "org.owasp.html..",
        // two texts compared word by word
        "com.github.difflib..",
        // ids
        "com.github.f4b6a3.uuid..",
        // phone numbers in one spelling
        "com.google.i18n.phonenumbers..",
        // names that are alike
        "org.apache.commons.text.similarity..",
        // seeds as authenticator apps read them
        "org.apache.commons.codec.binary.."
    };

    /** What Jakarta Persistence has no annotation for. */
    private static final Set<String> MAPPING_OF_HIBERNATE = Set.of(
            "org.hibernate.annotations.Formula",
            "org.hibernate.annotations.Immutable",
            "org.hibernate.annotations.JdbcTypeCode");

    /** How a screening answer is compared with the expected one, and where that is kept. */
    private static final Set<String> ANSWERS_JUDGED =
            Set.of("isMissedBy", "isMustHaveMissed", "missedMustHaves", "getMissedMustHaves", "mustHavesMissed");

    /** How an employer ends a posting. */
    private static final Set<String> POSTINGS_ENDED = Set.of("fill", "close", "withdraw");

    /** What makes a text public that was not so, and the one class that does it. */
    private static final Map<String, String> PUBLICATIONS = Map.of(
            "publish", "PostingModerationService", // a moderator decides
            "acceptAfterAll", "PostingReversal", // a reviewer of an appeal decides
            "reverseStop", "PostingReversal",
            "resumeAfterAll", "PostingReversal",
            "publishTrusted", "TrustedPublication", // the employer is trusted
            "openGeneral", "GeneralPostingService"); // the text is ours

    /** The packages of the web in which several applicants are shown, chosen or taken along. */
    private static final Set<String> LISTS_OF_APPLICANTS =
            Set.of("bulk", "closing", "comparison", "exports", "lists", "persons", "pipeline", "pool");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>(List.of(
                domainKnowsNoLayerAbove(),
                domainNeedsFewLibraries(),
                servicesKnowNoWeb(),
                entitiesStayBelowTheWeb(),
                servicesSayWhoMayCall(),
                whoRunsAsSomebodyBeginsNoTransaction(),
                viewsSayWhoMayEnter(),
                timeComesFromAClock(),
                noCodeEndsTheServer(),
                namesMeanSomething(),
                pagesAndFormsAreRecords(),
                entitiesHaveNoSetters(),
                answersDecideNothing(),
                whoReadsAnswersDecidesNothing(),
                postingsEndInOnePlace(),
                onlyPeoplePublishForWhoIsNotTrusted(),
                matchesAreNoOrderAndNoFilter(),
                nothingIsFetched(),
                redirectsStayOnTheSite()));
        for (String feature : FEATURES.keySet()) {
            rules.add(featureUsesOnlyFeaturesBelow("domain", feature));
            rules.add(featureUsesOnlyFeaturesBelow("services", feature));
            rules.add(webFeaturesAreStrangers(feature));
        }
        return rules;
    }

    ArchRule domainKnowsNoLayerAbove() {
        return noClasses()
                .that(in("domain.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".services..", root + ".web.."))
                .because("the domain is understood and tested without services, container or pages");
    }

    /** Of Jakarta EE and Hibernate it has the mapping, which is annotations; nothing that has to be called. */
    ArchRule domainNeedsFewLibraries() {
        return noClasses()
                .that(in("domain.."))
                .should()
                .dependOnClassesThat(describe(
                        "are neither its own nor those of a library on the list",
                        type -> !isOwn(type)
                                && !isMapping(type)
                                && !resideInAnyPackage(DOMAIN_LIBRARIES).test(type)))
                .because("the domain is understood and tested without services, container or pages");
    }

    private boolean isOwn(JavaClass type) {
        return type.isPrimitive() || in("..").test(type);
    }

    private static boolean isMapping(JavaClass type) {
        return type.getPackageName().equals("jakarta.persistence") && (type.isAnnotation() || type.isEnum())
                || MAPPING_OF_HIBERNATE.contains(type.getName());
    }

    ArchRule servicesKnowNoWeb() {
        return noClasses()
                .that(in("services.."))
                .should()
                .dependOnClassesThat(in("web.."))
                .because("a rule that needs a page to hold does not hold for the API");
    }

    ArchRule entitiesStayBelowTheWeb() {
        return noClasses()
                .that(in("web.."))
                .should()
                .dependOnClassesThat(
                        in("domain..").and(describe("are entities", type -> type.isAnnotatedWith(Entity.class))))
                .because("pages see records and ids; an entity on a page is a write without a command");
    }

    ArchRule servicesSayWhoMayCall() {
        return classes()
                .that(in("services.."))
                .and()
                .areAnnotatedWith(Stateless.class)
                .should(Conditions.haveAnAccessAnnotationOnTheClassOrEachPublicMethod())
                .because("who may call is decided on the service, never only on a page");
    }

    ArchRule whoRunsAsSomebodyBeginsNoTransaction() {
        return classes()
                .that(in(".."))
                .and()
                .areAnnotatedWith(RunAs.class)
                .should(Conditions.haveNoTransactionOfTheirOwn())
                .because(
                        "a transaction belongs to who called the first bean in it; the identity of @RunAs begins behind"
                                + " that, and the database would show nothing of what the system may see");
    }

    ArchRule viewsSayWhoMayEnter() {
        return classes()
                .that(in("web.."))
                .and()
                .areAnnotatedWith(Route.class)
                .should(Conditions.haveExactlyOneOf(PermitAll.class, RolesAllowed.class, AnonymousAllowed.class))
                .because("a view without an access annotation is denied, one with two is a riddle");
    }

    ArchRule timeComesFromAClock() {
        return noClasses()
                .that(in("domain..").or(in("services..")))
                .should()
                .callMethodWhere(isNowWithoutClock())
                .because("the domain is handed an instant, so that tests and demo content decide what time it is");
    }

    ArchRule noCodeEndsTheServer() {
        return noClasses()
                .that(in(".."))
                .should()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("faults are brought about from outside: what ships has no point at which it can be told to"
                        + " crash");
    }

    ArchRule namesMeanSomething() {
        return noClasses()
                .that(in(".."))
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .because("these words hide what a class is for");
    }

    ArchRule pagesAndFormsAreRecords() {
        return classes()
                .that(in("web.."))
                .and()
                .haveNameMatching(".*[a-z](Page|Form)")
                .should()
                .beRecords()
                .because("a page is the data of a template and a form what was typed; resources are …Pages, components"
                        + " …Editor");
    }

    ArchRule entitiesHaveNoSetters() {
        return classes()
                .that(in("domain.."))
                .and()
                .areAnnotatedWith(Entity.class)
                .should(Conditions.haveNoSetters())
                .because("an aggregate changes by the verbs that users say");
    }

    ArchRule answersDecideNothing() {
        return noClasses()
                .that(in("services..")
                        .or(in("domain.applications.decisions.."))
                        .or(in("domain.applications.pipeline.."))
                        .or(describe("is an application", type -> type.getSimpleName()
                                .equals("JobApplication"))))
                .should()
                .accessTargetWhere(describe(
                        "ask whether an answer meets a must-have",
                        access -> ANSWERS_JUDGED.contains(access.getTarget().getName())
                                && !access.getTargetOwner().equals(access.getOriginOwner())))
                .because("a missed must-have is shown to a person; it never moves or rejects anyone");
    }

    /** Pages show it: those that do are not those that move or reject. */
    ArchRule whoReadsAnswersDecidesNothing() {
        return noClasses()
                .that(in("web..")
                        .and(describe(
                                "read whether an answer meets a must-have", type -> type.getAccessesFromSelf().stream()
                                        .anyMatch(access -> ANSWERS_JUDGED.contains(
                                                access.getTarget().getName())))))
                .should()
                .dependOnClassesThat(
                        describe("move or reject", type -> type.getSimpleName().equals("ApplicationReviewService")))
                .because("a missed must-have is shown to a person; it never moves or rejects anyone");
    }

    ArchRule postingsEndInOnePlace() {
        return noClasses()
                .that(in("services..")
                        .and(describe(
                                "are not the one that asks for unanswered applicants",
                                type -> !type.getSimpleName().equals("PostingEnding"))))
                .should()
                .accessTargetWhere(describe(
                        "end a posting",
                        access -> POSTINGS_ENDED.contains(access.getTarget().getName())
                                && access.getTargetOwner().getSimpleName().equals("JobPosting")))
                .because("an employer's posting ends only when everybody in it has an answer");
    }

    ArchRule onlyPeoplePublishForWhoIsNotTrusted() {
        return noClasses()
                .that(in("services.."))
                .should()
                .accessTargetWhere(describe(
                        "publish a posting elsewhere than in the class for it",
                        access -> access.getTargetOwner().getSimpleName().equals("JobPosting")
                                && PUBLICATIONS.containsKey(access.getTarget().getName())
                                && !access.getOriginOwner()
                                        .getSimpleName()
                                        .equals(PUBLICATIONS.get(
                                                access.getTarget().getName()))))
                .because("without a person's decision only adverts of trusted employers become public");
    }

    /** Neither a query nor a list, a selection or a file of several applicants knows what was found about one. */
    ArchRule matchesAreNoOrderAndNoFilter() {
        return noClasses()
                .that(in("services..")
                        .and(describe("are not the feature of matches", type -> !type.getPackageName()
                                .startsWith(root + ".services.matching")))
                        .or(describe("show or choose several applicants", type -> LISTS_OF_APPLICANTS.stream()
                                .anyMatch(
                                        list -> type.getPackageName().startsWith(root + ".web.applications." + list))))
                        .or(in("web.today..")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.jobwright.domain.matching..", "org.jobwright.services.matching.."))
                .because("an explained match is read for one applicant; nothing is sorted, filtered or decided by it");
    }

    ArchRule nothingIsFetched() {
        return noClasses()
                .that(in("..").and(describe(
                        "do not talk to what the operator named", type -> !OUTWARD.contains(type.getSimpleName()))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http", "org.apache.http..")
                        .or(describe(
                                "open connections",
                                type -> CONNECTIONS.contains(type.getName())
                                        || type.getName().startsWith("javax.net"))))
                .because("our server would call an address that someone gave us, from inside our network");
    }

    ArchRule redirectsStayOnTheSite() {
        return noClasses()
                .that(in("web.."))
                .should()
                .callMethodWhere(describe(
                        "lead on by an address of any site",
                        call -> LEADING_ON.contains(call.getTarget().getName())
                                && ANSWERS.contains(call.getTarget().getOwner().getName())))
                .orShould()
                .dependOnClassesThat(describe(
                        "redirect by throwing", type -> type.getName().equals("jakarta.ws.rs.RedirectionException")))
                .because("only Redirect leads on: it refuses what a browser or a library could take for another site");
    }

    ArchRule featureUsesOnlyFeaturesBelow(String layer, String feature) {
        Set<String> allowed = FEATURES.get(feature);
        String[] forbidden = FEATURES.keySet().stream()
                .filter(other -> !other.equals(feature) && !allowed.contains(other))
                .map(other -> root + "." + layer + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(in(layer + "." + feature + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden)
                        .and(describe(
                                "are more than a name of the kernel",
                                type -> !feature.equals("shared") || !KERNEL_MAY_NAME.contains(type.getSimpleName()))))
                .allowEmptyShould(true)
                .because("features form a graph without cycles: " + feature + " may use " + allowed);
    }

    ArchRule webFeaturesAreStrangers(String feature) {
        String[] others = FEATURES.keySet().stream()
                .filter(other -> !other.equals(feature) && !other.equals("shared"))
                .map(other -> root + ".web." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(in("web." + feature + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true)
                .because("pages of two features meet by address, not by class");
    }

    private DescribedPredicate<JavaClass> in(String packages) {
        return resideInAPackage(packages.equals("..") ? root + ".." : root + "." + packages);
    }

    private static DescribedPredicate<JavaMethodCall> isNowWithoutClock() {
        return describe("now() without a clock", call -> {
            MethodCallTarget target = call.getTarget();
            return target.getOwner().getPackageName().equals("java.time")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().isEmpty();
        });
    }
}
