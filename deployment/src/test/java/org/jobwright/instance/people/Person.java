package org.jobwright.instance.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.instance.Words;

/**
 * A person at a browser. Finds things by their accessible names, uses the product's texts in English, and reads them in
 * the language of the account.
 *
 * @param <T> the role
 */
public abstract class Person<T extends Person<T>> {
    public static final String PASSWORD = "correct-horse-demo";

    private static final int SEE_OTHER = 303;
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]* lang=\"([a-z]{2})");

    public final Page page;
    private Words words;

    /** With a new window, or with one that already shows something. */
    protected Person(Page page) {
        this.page = page;
    }

    /** This, as its role. */
    protected abstract T self();

    private Words wordsOfThePage() {
        return Words.in(page.locator("html").getAttribute("lang").substring(0, 2));
    }

    /** Opens the home page. */
    T arrived() {
        page.navigate("/");
        return self();
    }

    /** Signs in like the form does, but without its page, and opens none. */
    T signedIn(String email) {
        APIRequestContext browser = page.context().request();
        FormData form = FormData.create().set("email", email).set("password", PASSWORD);
        APIResponse answer =
                browser.post("/login", RequestOptions.create().setForm(form).setMaxRedirects(0));
        assertEquals(SEE_OTHER, answer.status(), email + " cannot sign in");
        Matcher language = LANGUAGE.matcher(browser.get("/employers").text());
        assertTrue(language.find());
        words = Words.in(language.group(1));
        return self();
    }

    /** Fills in the page for signing in. */
    public void signIn(String email, String password) {
        write("E-mail", email);
        write("Password", password);
        press("Sign in");
        page.waitForURL(url -> !url.endsWith("/login"));
        assertThat(main()).isVisible();
        words = wordsOfThePage();
    }

    /** Sets the language of the account. */
    public T speaksGerman() {
        open("/app/account");
        choose("Language", "Deutsch");
        press("Save");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        words = Words.in("de");
        return self();
    }

    public void open(String address) {
        page.navigate(address);
    }

    /** The address of this page, which a workspace changes a little later than what is shown. */
    public String address(String pattern) {
        page.waitForURL(Pattern.compile(pattern));
        return page.url();
    }

    /** Presses a button, which must be the only one with its name. */
    public void press(String name, Object... arguments) {
        page.waitForLoadState(); // the scripts of a form are there
        button(name, arguments).click();
    }

    public void follow(String name, Object... arguments) {
        link(name, arguments).click();
    }

    public void write(String label, String text) {
        field(label).fill(text);
    }

    public void tick(String label, Object... arguments) {
        page.getByLabel(words().exactly(label, arguments)).check();
    }

    /** Picks one entry of an opened list. */
    public void choose(String label, String entry) {
        Locator list =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words().beginningWith(label)));
        list.evaluate("list => list.scrollIntoView({ block: 'center' })"); // what opens has room
        list.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words().exactly(entry)))
                .click();
    }

    /** Opens a menu and picks an entry. */
    public void pick(String menu, String entry) {
        button(menu).click();
        menuItem(entry).click();
    }

    /** Confirms a dialog with its button. */
    public void confirm(String button) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words().exactly(button)))
                .click();
        assertThat(dialog()).hasCount(0);
    }

    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG));
    }

    public Locator button(String name, Object... arguments) {
        return role(AriaRole.BUTTON, words().exactly(name, arguments));
    }

    public Locator link(String name, Object... arguments) {
        return role(AriaRole.LINK, words().exactly(name, arguments));
    }

    public Locator heading(String text, Object... arguments) {
        return role(AriaRole.HEADING, words().exactly(text, arguments));
    }

    public Locator field(String label) {
        return page.getByLabel(words().exactly(label));
    }

    public Locator menuItem(String name) {
        return role(AriaRole.MENUITEM, words().exactly(name));
    }

    /** Where a text appears on its own. */
    public Locator text(String text, Object... arguments) {
        return page.getByText(words().exactly(text, arguments));
    }

    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The page shows this somewhere. */
    public void sees(String text, Object... arguments) {
        assertThat(main()).containsText(words().containing(text, arguments));
    }

    public void seesHeading(String text, Object... arguments) {
        assertThat(heading(text, arguments)).isVisible();
    }

    /** A message at the bottom of the window. */
    public void seesNotice(String text, Object... arguments) {
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText(words().containing(text, arguments))))
                .isVisible();
    }

    /** Types the secret on the page into an app. */
    public Telephone putsTheSecretIntoTheTelephone() {
        return new Telephone(page.locator(".jw-secret").textContent());
    }

    /** The recovery codes on the page. */
    public List<String> recoveryCodes() {
        return page.locator(".jw-codes code").allTextContents();
    }

    /** What the browser sends to be recognized. */
    public String sessionCookie() {
        return page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** The element with this role and accessible name. */
    public Locator role(AriaRole role, String name, Object... arguments) {
        return role(role, words().exactly(name, arguments));
    }

    public final Words words() {
        if (words == null) {
            words = wordsOfThePage();
        }
        return words;
    }

    private Locator role(AriaRole role, Pattern name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }
}
