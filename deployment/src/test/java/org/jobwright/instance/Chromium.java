package org.jobwright.instance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The Chromium of this machine; {@code ./jobwright test} installs it or says how. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features="
                    // Pages of other sites, which tests make up, reach our server as if it were not on the same
                    // machine.
                    + "LocalNetworkAccessChecks,"
                    // The list below an address bar that nobody sees takes half a second of each window.
                    + "WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess");

    /** On two busy processors; how fast pages are is measured by benchmarks, not here. */
    private static final double PATIENCE_MILLIS = 40_000;

    /** How much later each answer arrives: finds tests that only pass where the server answers at once. */
    private static final int DELAY_MILLIS =
            Integer.parseInt(System.getenv().getOrDefault("JOBWRIGHT_SLOW_NETWORK", "0"));

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(QUIET));

    /**
     * A page in its own window, without other people's cookies.
     *
     * @param alarm receives what must never happen in any test: a script that runs in spite of its page's policy or was
     *     stopped by it, and a dialog of the browser that none of our pages opens
     */
    public Page newPage(Instance instance, Look look, Consumer<String> alarm) {
        BrowserContext context = browser.newContext(look.options(instance));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript("addEventListener('securitypolicyviolation', event => console.error("
                + "'policy violated: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))");
        context.onConsoleMessage(message -> {
            if (message.text().startsWith("policy violated: ")) {
                alarm.accept(message.text() + " on " + message.page().url());
            }
        });
        context.onDialog(dialog -> {
            if (dialog.type().equals("beforeunload")) {
                dialog.accept();
            } else {
                alarm.accept(dialog.type() + " \"" + dialog.message() + "\" on "
                        + dialog.page().url());
                dialog.dismiss();
            }
        });
        Page page = context.newPage();
        if (DELAY_MILLIS > 0) {
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", DELAY_MILLIS);
            line.addProperty("downloadThroughput", -1);
            line.addProperty("uploadThroughput", -1);
            context.newCDPSession(page).send("Network.emulateNetworkConditions", line);
        }
        return page;
    }

    /** A page of a site whose instance is elsewhere, such as behind a balancer. */
    public Page newPage(URI site) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(site.toString()).setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static Path executable() {
        String named = System.getenv("JOBWRIGHT_CHROMIUM");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(directory -> Stream.of(
                                "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                        .map(program -> Path.of(directory, program)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The browser tests need Chromium on the PATH."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
