package org.jobwright.instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in, in a real browser. */
@ExtendWith(Product.class)
class SignInIT {
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
