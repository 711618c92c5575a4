package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.archive.ArchiveRequestId;
import org.jobwright.domain.applications.entry.EnteredPersonId;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.applications.persons.PersonMergeId;
import org.jobwright.domain.integrations.ApiTokenId;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.transparency.TypedCounts;
import org.jobwright.domain.moderation.transparency.YearlyReportId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.privacy.notes.NotesRequestId;
import org.jobwright.domain.privacy.retention.LegalHoldId;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls every public method of every service as each kind of caller, on the things of one organization, and compares
 * the result with the table {@code access.tsv}: {@code yes}, {@code no}, or {@code 404} where something of another
 * organization must look like something that does not exist. A method missing from the table fails. The table {@code
 * stopped.tsv} lists everything that an owner may still do while the organization is suspended or blocked.
 */
@ContainerTest
class AccessIT {

    private static final List<String> CALLERS =
            List.of("visitor", "candidate", "recruiter", "rival", "moderator", "administrator");

    /** The last name of the applicant, and what they wrote. */
    private static final Pattern APPLICANT = Pattern.compile("Carvalho|I keep signals working");

    @Inject
    private BeanManager beans;

    @Inject
    private Harbour harbour;

    @Inject
    private World world;

    @Inject
    private SavedItems keepsakes;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    @Test
    @Tag("SEC-24")
    void everyOperationTreatsEachCallerAsTheTableSays() throws Exception {
        compareWithTheTable(Map.of());
    }

    @Test
    @Tag("SEC-24")
    void theGuardsHoldWithoutRowLevelSecurity() throws Exception {
        // Another person's draft is not visible under row-level security, so that a new one is started and refused by
        // its token.
        oneRole.during(() -> compareWithTheTable(
                Map.of("ApplyService.saveDraft(SaveApplicationDraft)", "404\tyes\t404\t404\t404\t404")));
    }

    /** Also without row-level security, so that the guards alone are tested. */
    @ParameterizedTest
    @EnumSource(
            value = OrganizationStatus.class,
            names = {"SUSPENDED", "BLOCKED"})
    void whileItsOrganizationIsStoppedAnOwnerDoesOnlyWhatTheTableSays(OrganizationStatus status) throws Exception {
        World.Things things = world.create();
        rows.change(
                "update hiring_organization set status = ?, status_reason = 'A fraud' where id = ?",
                status.name(),
                things.opening().organization().value());
        oneRole.during(() -> {
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> seen = new TreeMap<>();
            Map<String, String> open = table("stopped.tsv");
            Map<String, String> running = table("access.tsv");
            Samples samples = everything(things);
            for (Bean<?> service : services()) {
                for (Method method : operations(service.getBeanClass())) {
                    if (isOfAnOrganization(running.get(name(method)))) {
                        String[] answers =
                                open.getOrDefault(name(method), "no\tno").split("\t", -1);
                        expected.put(name(method), answers[status == OrganizationStatus.SUSPENDED ? 0 : 1]);
                        seen.put(
                                name(method),
                                answer(
                                        service,
                                        method,
                                        samples,
                                        "recruiter",
                                        things.opening().recruiter()));
                    }
                }
            }
            assertEquals(text(expected), text(seen));
        });
    }

    /**
     * Searches the result of each operation for the applicant: {@code disclosures.tsv} says which part it adds
     * to the access log. An operation that returns the applicant but is missing there fails.
     */
    @Test
    void whoeverReceivesAnApplicantIsInTheAccessLog() throws Exception {
        World.Things things = world.create();
        Samples samples = everything(things);
        AccountId owner = newOwner(things.opening());
        Map<String, String> seen = new TreeMap<>();
        for (Bean<?> service : services()) {
            for (Method method : operations(service.getBeanClass())) {
                String parts = disclosed(service, method, samples, owner);
                if (!parts.isEmpty()) {
                    seen.put(name(method), parts);
                }
            }
        }
        assertEquals(text(table("disclosures.tsv")), text(seen));
    }

    /** A hidden applicant is in no list, count or search. */
    @Test
    @Tag("PRV-02")
    void nobodyAtTheEmployerReceivesAnApplicantWhoIsDeletedSoon() throws Exception {
        World.Things things = world.create();
        rows.change(
                "update job_application set quarantined_on = current_date where id = ?",
                things.applicationId().value());
        Samples samples = everything(things);
        AccountId owner = newOwner(things.opening());
        oneRole.during(() -> {
            List<String> seen = new ArrayList<>();
            for (Bean<?> service : services()) {
                for (Method method : operations(service.getBeanClass())) {
                    if (handsOut(service, method, samples, owner)) {
                        seen.add(name(method));
                    }
                }
            }
            assertEquals(List.of(), seen);
        });
    }

    /** Whether the applicant is in the answer, or the log says that something of theirs was disclosed. */
    private boolean handsOut(Bean<?> service, Method method, Samples samples, AccountId owner) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            Object result = Callers.asPerson(owner, () -> call(service, method, samples));
            return APPLICANT.matcher(String.valueOf(result)).find()
                    || !Rows.texts(
                                    connection,
                                    "select part from access_entry where actor_id = ? and application_id is not null",
                                    owner.value())
                            .isEmpty();
        } catch (InvocationTargetException refused) {
            return false;
        } finally {
            transaction.rollback();
        }
    }

    /** An owner whom the log does not mention yet. */
    private AccountId newOwner(Opening opening) throws Exception {
        AccountId owner = harbour.person();
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, 'OWNER', now())",
                opening.organization().value(),
                owner.value());
        return owner;
    }

    /** The part added to the log; a dash if the applicant was disclosed without an entry. */
    private String disclosed(Bean<?> service, Method method, Samples samples, AccountId owner) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            Object result = Callers.asPerson(owner, () -> call(service, method, samples));
            String added = Rows.texts(
                            connection,
                            "select coalesce(string_agg(distinct part, ' ' order by part), '') from access_entry where actor_id = ?",
                            owner.value())
                    .getFirst();
            return added.isEmpty() && APPLICANT.matcher(String.valueOf(result)).find() ? "-" : added;
        } catch (InvocationTargetException refused) {
            return "";
        } finally {
            transaction.rollback();
        }
    }

    /** The recruiter gets in, and the rival gets "not found". */
    private static boolean isOfAnOrganization(String answers) {
        if (answers == null) {
            return false; // missing from the table fails elsewhere
        }
        String[] cells = answers.split("\t", -1);
        return cells[CALLERS.indexOf("recruiter")].equals("yes") && cells[CALLERS.indexOf("rival")].equals("404");
    }

    private void compareWithTheTable(Map<String, String> otherwise) throws Exception {
        Map<String, String> seen = new TreeMap<>();
        World.Things things = world.create();
        Map<String, AccountId> people = Map.of(
                "candidate", things.candidate(),
                "recruiter", things.opening().recruiter(),
                "rival", things.rival(),
                "moderator", things.opening().moderator(),
                "administrator", things.administrator());
        Samples samples = everything(things);
        for (Bean<?> service : services()) {
            for (Method method : operations(service.getBeanClass())) {
                List<String> answers = new ArrayList<>();
                for (String caller : CALLERS) {
                    answers.add(answer(service, method, samples, caller, people.get(caller)));
                }
                seen.put(name(method), String.join("\t", answers));
            }
        }
        Map<String, String> expected = table("access.tsv");
        expected.putAll(otherwise);
        assertEquals(text(expected), text(seen));
    }

    private Samples everything(World.Things things) throws Exception {
        return samples(things)
                .with(harbour.person())
                .with(new ApplicationDraftId(UUID.fromString(rows.texts(
                                "select id from application_draft where token_hash = ?",
                                things.kept().hash())
                        .getFirst())))
                .with(new PersonMergeId(UUID.fromString(rows.texts(
                                "select id from person_merge where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(hold(things))
                .with(new ArchiveRequestId(UUID.fromString(rows.texts(
                                "select id from archive_request where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(new PeopleImportId(UUID.fromString(rows.texts(
                                "select id from people_import where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(new EnteredPersonId(UUID.fromString(rows.texts(
                                "select id from entered_person where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(new ApiTokenId(UUID.fromString(rows.texts(
                                "select id from api_token where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(new WebhookEndpointId(UUID.fromString(rows.texts(
                                "select id from webhook_endpoint where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(new WebhookDeliveryId(UUID.fromString(rows.texts(
                                "select id from webhook_delivery where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(new AppealId(UUID.fromString(rows.texts(
                                "select id from appeal where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(new YearlyReportId(
                        UUID.fromString(rows.texts("select id from yearly_report where published_at is null")
                                .getFirst())))
                .with(new TypedCounts(0, 0, 0, "Two people.", "Zwei Menschen."))
                .with(new NotesRequestId(UUID.fromString(rows.texts(
                                "select id from notes_request where application_id = ?",
                                things.applicationId().value())
                        .getFirst())))
                .with(new StatementId(UUID.fromString(rows.texts(
                                "select id from statement_of_reasons where organization_id = ?",
                                things.opening().organization().value())
                        .getFirst())))
                .with(keepsakes.search(things.candidate(), "signals", AlertFrequency.DAILY))
                .with(Harbour.profile())
                .with(SearchWishes.NONE)
                .with(new ContactRequestId(UUID.fromString(rows.texts(
                                "select id from contact_request where account_id = ?",
                                things.candidate().value())
                        .getFirst())))
                .named(
                        "organizationSlug",
                        rows.texts(
                                        "select slug from hiring_organization where id = ?",
                                        things.opening().organization().value())
                                .getFirst())
                .with(harbour.advert())
                .with(Harbour.content());
    }

    private LegalHoldId hold(World.Things things) throws Exception {
        rows.change(
                "insert into legal_hold (id, version, organization_id, subject, subject_id, reason, case_reference, for_authority,"
                        + " placed_by, placed_at, expires_on) values (gen_random_uuid(), 0, ?, 'POSTING', ?, 'A lawsuit', '', false,"
                        + " ?, now(), current_date + 30)",
                things.opening().organization().value(),
                things.draft().value(),
                things.opening().recruiter().value());
        return new LegalHoldId(UUID.fromString(rows.texts(
                        "select id from legal_hold where subject_id = ?",
                        things.draft().value())
                .getFirst()));
    }

    private static Samples samples(World.Things things) {
        return new Samples()
                .with(things.opening().organization())
                .with(things.opening().posting())
                .with(things.applicationId())
                .with(things.application())
                .with(things.stage())
                .with(things.document())
                .with(things.moderationCase())
                .with(things.report())
                .with(things.messageReport())
                .with(things.template())
                .with(things.pipelineTemplate())
                .with(things.importRun())
                .with(things.invitation())
                .with(things.notice())
                .with(things.mail())
                .with(things.session())
                .with(things.kept())
                .with(things.guide())
                .with(things.message())
                .with(things.messageTemplate())
                .with(things.note())
                .with(things.task())
                .with(things.tag())
                .with(things.room())
                .with(things.operation())
                .with(things.view())
                .with(things.interview())
                .with(things.interviewReference())
                .with(things.offer())
                .with(things.offerReference())
                .with(things.requisition())
                .with(things.requisitionReference())
                .with(things.approval())
                .with(things.flow())
                .with(things.kit())
                .with(things.scorecard())
                .with(things.pool())
                .with(things.namedPool())
                .with(things.profileLink())
                .with(things.link())
                .with(things.domain())
                .with(things.outcome())
                .with(things.paper())
                .with(things.referee())
                .named("postingReference", things.opening().reference())
                .named("reference", things.opening().reference());
    }

    private Object call(Bean<?> service, Method method, Samples samples) throws ReflectiveOperationException {
        Object proxy = beans.getReference(service, service.getBeanClass(), beans.createCreationalContext(service));
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> samples.of(parameter.getParameterizedType(), parameter.getName()))
                .toArray();
        return method.invoke(proxy, arguments);
    }

    private String answer(Bean<?> service, Method method, Samples samples, String caller, AccountId account)
            throws Exception {
        transaction.begin();
        try {
            Callers.as(
                    account == null ? "anonymous" : account.value().toString(),
                    roles(caller),
                    () -> call(service, method, samples));
            return "yes";
        } catch (InvocationTargetException refused) {
            return answer(method, refused.getCause());
        } finally {
            transaction.rollback();
        }
    }

    /** What a command refuses after access is another test's concern; a query that fails is broken. */
    private static String answer(Method method, Throwable failure) {
        return switch (failure) {
            case EJBAccessException e -> "no";
            case NotAllowed e -> "no";
            case NotFound e -> "404";
            case RuleViolation e -> "yes";
            default -> method.getDeclaringClass().getSimpleName().endsWith("Queries") ? "broken: " + failure : "yes";
        };
    }

    private static Set<String> roles(String caller) {
        return switch (caller) {
            case "visitor" -> Set.of();
            case "moderator" -> Set.of(Role.PERSON, Role.MODERATOR);
            case "administrator" -> Set.of(Role.PERSON, Role.ADMINISTRATOR);
            default -> Set.of(Role.PERSON);
        };
    }

    private Set<Bean<?>> services() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().getName().startsWith("org.jobwright.services."))
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(Stateless.class))
                .collect(Collectors.toSet());
    }

    private static List<Method> operations(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Map<String, String> table(String file) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(AccessIT.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        rows.put(line.substring(0, tab), line.substring(tab + 1));
                    });
        }
        return rows;
    }

    private static String text(Map<String, String> rows) {
        return new TreeSet<>(rows.entrySet().stream()
                        .map(row -> row.getKey() + "\t" + row.getValue())
                        .toList())
                .stream().collect(Collectors.joining("\n"));
    }
}
