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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.NotAllowed;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Calls every public method of every service as each kind of caller, on things that belong to one organization, and
 * compares with the table {@code access.tsv}: {@code yes}, {@code no}, or {@code 404} where something of another
 * organization has to look like something that does not exist. A method that is missing from the table fails.
 */
@ExtendWith(ArquillianExtension.class)
class AccessIT {

    private static final List<String> CALLERS =
            List.of("visitor", "candidate", "recruiter", "rival", "moderator", "administrator");

    @Inject
    private BeanManager beans;

    @Inject
    private Harbour harbour;

    @Inject
    private ModerationQueries moderation;

    @Inject
    private ApplicationReviewQueries reviews;

    @Resource
    private UserTransaction transaction;

    @Test
    void everyOperationAnswersEachCallerAsTheTableSays() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        Map<String, AccountId> people = new LinkedHashMap<>();
        Samples samples = prepare(people);
        for (Bean<?> service : services()) {
            for (Method method : operations(service.getBeanClass())) {
                List<String> answers = new ArrayList<>();
                for (String caller : CALLERS) {
                    answers.add(answer(service, method, samples, caller, people.get(caller)));
                }
                seen.put(name(method), String.join("\t", answers));
            }
        }
        assertEquals(text(table()), text(seen));
    }

    private Samples prepare(Map<String, AccountId> people) throws Exception {
        people.put("candidate", harbour.person());
        people.put("recruiter", harbour.person());
        people.put("rival", harbour.person());
        people.put("moderator", harbour.person(StaffRole.MODERATOR));
        people.put("administrator", harbour.person(StaffRole.ADMINISTRATOR));
        AccountId recruiter = people.get("recruiter");
        AccountId moderator = people.get("moderator");
        OrganizationId organization = harbour.organization(recruiter);
        harbour.organization(people.get("rival"));
        JobPostingId posting = harbour.live(recruiter, organization, moderator);
        harbour.submitted(recruiter, organization);
        String reference = harbour.reference(posting);
        DraftToken token = DraftToken.next();
        var application = harbour.apply(people.get("candidate"), reference, token);
        var openCase = Callers.as(moderator.value().toString(), Set.of(Role.PERSON, Role.MODERATOR), () -> moderation
                .queue(new QueueFilter(QueueFilter.Scope.OPEN, organization, ""), new PageRequest(1, 1))
                .items()
                .getFirst()
                .id());
        var board = Callers.asPerson(recruiter, () -> reviews.board(posting, 1));
        return new Samples()
                .with(harbour.person())
                .with(organization)
                .with(posting)
                .with(application)
                .with(openCase)
                .with(board.stages().getFirst().id())
                .with(board.stages().getFirst().cards().getFirst().id())
                .with(Harbour.profile())
                .with(harbour.advert())
                .with(Harbour.content())
                .with(DraftToken.next())
                .named("postingReference", reference)
                .named("reference", reference);
    }

    private String answer(Bean<?> service, Method method, Samples samples, String caller, AccountId account)
            throws Exception {
        Object proxy = beans.getReference(service, service.getBeanClass(), beans.createCreationalContext(service));
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> samples.of(parameter.getParameterizedType(), parameter.getName()))
                .toArray();
        transaction.begin();
        try {
            Callers.as(account == null ? "anonymous" : account.value().toString(), roles(caller), () -> {
                method.invoke(proxy, arguments);
                return null;
            });
            return "yes";
        } catch (InvocationTargetException refused) {
            return answer(refused.getCause());
        } finally {
            transaction.rollback();
        }
    }

    private static String answer(Throwable failure) {
        return switch (failure) {
            case EJBAccessException e -> "no";
            case NotAllowed e -> "no";
            case NotFound e -> "404";
            default -> "yes"; // let in; what it then objected to is another test's business
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

    private static Map<String, String> table() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(AccessIT.class.getResourceAsStream("access.tsv"), StandardCharsets.UTF_8))) {
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
