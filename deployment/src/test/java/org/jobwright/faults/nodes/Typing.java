package org.jobwright.faults.nodes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jobwright.instance.Chromium;
import org.jobwright.instance.people.Person;

/**
 * A person who types into the form of their profile, which saves nothing before they press the button: what they typed is in
 * their window only.
 */
final class Typing implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 120_000;
    private static final int BETWEEN = 1_500;
    private static final String FIRST = "Typed at the beginning";

    private final Chromium chromium = new Chromium();
    private final Page page;
    private int typed;
    private int lost;
    private int loadedAnew;
    private long longest;

    Typing(URI site) {
        page = chromium.newPage(site);
        page.navigate("/login");
        page.locator("input[name=email]").first().fill("candidate@demo.example");
        page.locator("input[type=password]").first().fill(Person.PASSWORD);
        page.locator("input[type=password]").first().press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
        page.navigate("/app/profile");
        mark();
        type(1, FIRST);
    }

    private void mark() {
        page.waitForLoadState();
        field(0).waitFor();
        page.evaluate("window.neverLoadedAgain = true");
    }

    private boolean isLoadedAnew() {
        try {
            return !Boolean.TRUE.equals(page.evaluate("window.neverLoadedAgain === true"));
        } catch (PlaywrightException whileLoading) {
            return true;
        }
    }

    /** What was typed before is back, or it is lost. */
    private void lookAround() {
        if (isLoadedAnew()) {
            loadedAnew++;
            mark();
            if (!has(field(0), "Typed " + typed) || !has(field(1), FIRST)) {
                lost++;
            }
        }
    }

    private Locator field(int number) {
        return page.locator("vaadin-text-field input").nth(number);
    }

    /** Types one text after the other, until the time is over. */
    void until(long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            lookAround();
            typed++;
            type(0, "Typed " + typed);
            TimeUnit.MILLISECONDS.sleep(BETWEEN);
        }
    }

    private void type(int number, String text) {
        long begun = System.nanoTime();
        answered(() -> {
            field(number).fill(text);
            field(number).blur();
        });
        longest = Math.max(longest, System.nanoTime() - begun);
        if (!has(field(number), text)) {
            lost++;
        }
    }

    /** A page that was loaded anew puts the text back when its fields appear. */
    private static boolean has(Locator field, String text) {
        try {
            assertThat(field).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MILLIS));
            return true;
        } catch (AssertionError another) {
            return false;
        }
    }

    private void answered(Runnable action) {
        try {
            page.waitForResponse(
                    answer -> answer.url().contains("v-r=uidl") && answer.ok(),
                    new Page.WaitForResponseOptions().setTimeout(PATIENCE_MILLIS),
                    action);
        } catch (TimeoutError never) {
            throw new AssertionError(
                    "no answer; the page says: " + page.locator("body").innerText(), never);
        }
    }

    /** Whether the server knows the first and the last text: it saves what is in its own window. */
    boolean isSaved() {
        lookAround();
        answered(() -> page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Save"))
                .first()
                .click());
        page.reload();
        field(0).waitFor();
        return field(0).inputValue().equals("Typed " + typed)
                && field(1).inputValue().equals(FIRST);
    }

    int typed() {
        return typed;
    }

    int lost() {
        return lost;
    }

    /** How often the page had to be loaded anew, which puts back what was typed. */
    int loadedAnew() {
        return loadedAnew;
    }

    double longestSeconds() {
        return longest / 1e9;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
