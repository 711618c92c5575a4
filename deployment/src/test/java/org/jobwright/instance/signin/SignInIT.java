package org.jobwright.instance.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jobwright.container.Await;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in, in a real browser. */
@ExtendWith(Product.class)
class SignInIT {
    private static final int TOGETHER = 30;

    /** More than may wait, with those whose passwords are being compared. */
    private static final int CROWD = 80 + Runtime.getRuntime().availableProcessors() / 2;

    @Test
    void aPersonSignsInAndIsInTheWorkspace(Page page) {
        signIn(page, "candidate@demo.example", "correct-horse-demo");

        assertThat(page).hasURL(Pattern.compile(".*/app(/.*)?$"));
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    @Test
    void aWrongPasswordIsReportedOnThePage(Page page) {
        signIn(page, "candidate@demo.example", "not-the-password-at-all");

        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        assertThat(page.getByLabel("Password")).isVisible();
    }

    /** As in the morning, or in a classroom. */
    @Test
    void thirtyPeopleSignInAtTheSameMoment(Instance instance) throws Exception {
        var visitor = new Visitor(instance);
        Map<String, String> form = Map.of("email", "candidate@demo.example", "password", Person.PASSWORD);
        Callable<Integer> signIn = () -> visitor.post("/login", form).statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(TOGETHER, signIn))) {
                assertEquals(303, status.get());
            }
        }
    }

    /**
     * More people come at once than may wait, all in unknown browsers; someone who signed in here before still gets in.
     */
    @Test
    @Tag("SEC-16")
    void noCrowdKeepsAKnownBrowserOut(Instance instance) throws Exception {
        var visitor = new Visitor(instance);
        Map<String, String> form = Map.of("email", "candidate@demo.example", "password", Person.PASSWORD);
        Map<String, String> crowded = Map.of("email", "newcomer@demo.example", "password", Person.PASSWORD);
        String browser = Visitor.cookieOf(visitor.post("/login", form));
        var refused = new AtomicInteger();
        var over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
            List<Future<?>> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                crowd.add(threads.submit(() -> {
                    while (!over.get()) {
                        HttpResponse<String> answer = visitor.post("/login", crowded);
                        if (answer.statusCode() != 303) {
                            assertEquals(429, answer.statusCode());
                            assertTrue(answer.body().contains("Many people are signing in"), answer.body());
                            assertTrue(answer.body().contains("value=\"newcomer@demo.example\""), answer.body());
                            refused.incrementAndGet();
                            LockSupport.parkNanos(Duration.ofMillis(200).toNanos()); // before they try again
                        }
                    }
                    return null;
                }));
            }
            try {
                Await.until(() ->
                        refused.get() > 0 || crowd.stream().anyMatch(Future::isDone)); // one with another answer ends
                for (Future<?> ended : crowd.stream().filter(Future::isDone).toList()) {
                    ended.get();
                }
                for (int i = 0; i < 5; i++) {
                    assertEquals(
                            303, visitor.post("/login", form, "Cookie", browser).statusCode());
                }
            } finally {
                over.set(true);
            }
            for (Future<?> one : crowd) {
                one.get();
            }
        }
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }
}
