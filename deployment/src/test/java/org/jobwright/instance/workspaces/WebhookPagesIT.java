package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Log;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Owners name an address, try it, and see what was sent there. */
@ExtendWith(Product.class)
class WebhookPagesIT {

    private static final String WEBHOOKS = "/app/organization/larkfield-care/webhooks";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private volatile int answer = 500;

    @BeforeEach
    void aProgramOnThisMachine() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void anOwnerAddsAWebhookTriesItAndSendsAMessageAgain(Instance instance, People people) throws Exception {
        String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        Recruiter owner = people.rival();
        owner.open("/app/organization");
        owner.follow("Webhooks");
        owner.seesHeading("Webhooks");

        owner.press("Add a webhook");
        owner.write("Address", "http://ats.example/hook");
        owner.press("Add webhook");
        assertThat(owner.main()).containsText("Enter an address that begins with https://");
        Axe.findsNothing(owner.page, "the form of a webhook with a problem");
        owner.write("Address", address);
        owner.press("Add webhook");
        assertThat(owner.field("Secret")).hasValue(Pattern.compile("whsec_.{44}"));
        String secret = owner.field("Secret").inputValue();
        assertThat(owner.main()).containsText(address);
        Axe.findsNothing(owner.page, "a webhook that was added");

        owner.open(WEBHOOKS);
        assertFalse(owner.page.content().contains(secret), "it is shown once");
        owner.main()
                .locator("a", new Locator.LocatorOptions().setHasText(address))
                .click();
        owner.address(".*/webhooks/.+");
        assertThat(owner.main()).containsText("Nothing has been sent yet");
        owner.press("Send a test");
        String first = received.poll(30, TimeUnit.SECONDS);
        assertTrue(first != null, "the test arrived");
        assertThat(owner.main()).containsText("webhook.test");
        answer = 204;
        assertEquals(first, received.poll(60, TimeUnit.SECONDS), "after five seconds again");
        owner.press("Refresh");
        assertThat(owner.main()).containsText("Delivered");
        assertThat(owner.main()).containsText("Tried 2 times");
        Axe.findsNothing(owner.page, "the messages of a webhook");
        owner.main()
                .locator("vaadin-button", new Locator.LocatorOptions().setHasText("Send again"))
                .click();
        assertEquals(first, received.poll(30, TimeUnit.SECONDS));

        Page phone = people.recruiter("rival@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        for (String page : List.of(WEBHOOKS, owner.page.url())) {
            phone.navigate(page);
            assertThat(phone.locator("main")).containsText(Pattern.compile("Aktiv|Active"));
            assertEquals(0, phone.evaluate("document.documentElement.scrollWidth - innerWidth"), page);
            Axe.findsNothing(phone, "webhooks on a phone");
        }

        owner.press("Pause");
        assertThat(owner.main()).containsText("Paused");
        assertThat(owner.button("Send a test")).hasCount(0);
        owner.press("Resume");
        assertThat(owner.main()).containsText("Active");
        owner.press("New secret");
        owner.confirm("Create secret");
        assertThat(owner.field("Secret")).hasValue(Pattern.compile("whsec_.{44}"));
        String next = owner.field("Secret").inputValue();
        assertFalse(secret.equals(next));
        assertThat(owner.main()).containsText("We sign with the former secret, too, until");
        owner.press("Remove");
        owner.confirm("Remove webhook");
        owner.address(".*/webhooks");
        assertThat(owner.main()).containsText("There are no webhooks yet.");
        for (String line : new Log(instance).text()) {
            assertFalse(line.contains(secret.substring(6)) || line.contains(next.substring(6)), "a secret in the log");
        }
    }
}
