package org.jobwright.instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in, in a real browser. */
@ExtendWith(Product.class)
class SignInIT {
    private static final int TOGETHER = 30;

    @Test
    void aPersonSignsInAndIsInTheWorkspace(Page page) {
        signIn(page, "candidate@demo.example", "correct-horse-demo");

        assertThat(page).hasURL(Pattern.compile(".*/app(/.*)?$"));
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    @Test
    void aWrongPasswordIsAnsweredOnThePage(Page page) {
        signIn(page, "candidate@demo.example", "not-the-password-at-all");

        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        assertThat(page.getByLabel("Password")).isVisible();
    }

    /** As on a morning, or in a classroom. */
    @Test
    void thirtySignInAtTheSameMoment(Instance instance) throws Exception {
        var visitor = new Visitor(instance);
        Map<String, String> form = Map.of("email", "candidate@demo.example", "password", Person.PASSWORD);
        Callable<Integer> signIn = () -> visitor.post("/login", form).statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(TOGETHER, signIn))) {
                assertEquals(303, status.get());
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
