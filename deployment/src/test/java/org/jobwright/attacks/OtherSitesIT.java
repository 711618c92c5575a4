package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another site makes the browser of a signed-in person send requests; none has an effect. */
@ExtendWith(Product.class)
class OtherSitesIT {
    private static final String ACCOUNT = "newcomer@demo.example";
    private static final String EVIL = "https://evil.example";

    /** Everything that accepts a POST; the last ones with what a person may reach by a known address. */
    private static final List<String> POSTS = List.of(
            "/login",
            "/logout",
            "/register",
            "/password/forgot",
            "/password/reset/AAAAAAAAAAAAAAAAAAAAAA",
            "/confirm/AAAAAAAAAAAAAAAAAAAAAA",
            "/invitation/AAAAAAAAAAAAAAAAAAAAAA",
            "/saved/searches",
            "/saved/jobs/JW-2026-000002",
            "/saved/jobs/JW-2026-000002/remove",
            "/alerts/unsubscribe",
            "/alerts/subscribe",
            "/jobs/JW-2026-000002/any/apply",
            "/jobs/JW-2026-000002/any/report",
            "/apply/AAAAAAAAAAAAAAAAAAAAAA/send",
            "/offers/A-22222222/accept",
            "/offers/A-22222222/decline",
            "/offers/A-22222222/change",
            "/offers/A-22222222/back-out",
            "/control/demo",
            "/control/administrators",
            "/app/?v-r=uidl&v-uiId=0",
            "/app/?v-r=heartbeat&v-uiId=0");

    /**
     * Forms that submit themselves, a request with the cookie and one with another method, in a page of another site.
     */
    private static final String PAGE = """
            <!doctype html><title>Win a bicycle</title><body>
            <iframe name=a></iframe><iframe name=b></iframe><iframe name=c></iframe>
            <form target=a method=post action="SITE/saved/searches"><input name=q value=nurse><input name=frequency value=DAILY></form>
            <form target=b method=post action="SITE/saved/jobs/JW-2026-000002"></form>
            <form target=c method=post action="SITE/logout"></form>
            <script>
              for (const form of document.forms) form.submit();
              const to = path => fetch('SITE' + path, {method: 'POST', mode: 'no-cors', credentials: 'include', body: 'q=nurse&frequency=DAILY',
                headers: {'Content-Type': 'application/x-www-form-urlencoded'}}).catch(() => 0);
              const read = path => fetch('SITE' + path, {credentials: 'include'}).then(answer => answer.text()).catch(() => '');
              Promise.all([to('/saved/searches'), to('/saved/jobs/JW-2026-000003'), to('/app/?v-r=uidl&v-uiId=0'), read('/app/account'), read('/saved/searches')])
                .then(got => setTimeout(() => { document.title = 'done ' + got.slice(3).join('').length; }, 1000));
            </script>""";

    @Test
    @Tag("SEC-37")
    void noPostFromAnotherSiteIsAccepted(Instance instance) throws Exception {
        var findings = new Findings("sites posts");
        Caller person = Caller.signedIn(instance, ACCOUNT);
        String site = instance.address("/").toString().replaceFirst("/$", "");
        Tables before = Tables.of(instance);
        int posts = 0;
        for (String path : POSTS) {
            for (String[] headers : List.of(
                    new String[] {"Origin", EVIL},
                    new String[] {"Origin", "null"},
                    new String[] {"Origin", site + ".evil.example"},
                    new String[] {"Sec-Fetch-Site", "cross-site"},
                    new String[] {"Sec-Fetch-Site", "same-site", "Origin", EVIL})) {
                String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
                all[headers.length] = "Content-Type";
                all[headers.length + 1] = Caller.FORM;
                HttpResponse<String> answer =
                        person.send("POST", path, BodyPublishers.ofString("q=a&frequency=DAILY"), all);
                findings.foundUnless(
                        answer.statusCode() == 401 || answer.statusCode() == 403,
                        answer.statusCode() + " for " + List.of(headers) + " to " + path);
                posts++;
            }
        }
        findings.counted(posts, "posts");
        findings.foundIfChanged(instance, before, "they");
        findings.close();
    }

    @Test
    @Tag("SEC-37")
    void readingChangesNothing(Instance instance) throws Exception {
        var findings = new Findings("sites reads");
        Caller person = Caller.signedIn(instance, ACCOUNT);
        Tables before = Tables.of(instance);
        for (String path : POSTS) {
            HttpResponse<String> answer = person.get(path);
            findings.foundUnless(answer.statusCode() < 500, answer.statusCode() + " at " + path);
        }
        findings.foundIfChanged(instance, before, "GET");
        findings.foundUnless(person.get("/app/account").statusCode() == 200, "a GET signed the person out");
        findings.counted(POSTS.size(), "addresses");
        findings.close();
    }

    @Test
    @Tag("SEC-37")
    void anotherSitesPageChangesAndReadsNothingInARealBrowser(Instance instance, Page page) throws Exception {
        var findings = new Findings("sites browser");
        page.navigate("/login");
        page.getByLabel("E-mail").fill(ACCOUNT);
        page.getByLabel("Password").fill(Caller.PASSWORD);
        page.locator("main .jw-button--primary").click();
        page.waitForURL("**/app/**");
        Tables before = Tables.of(instance);
        HttpServer evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String site = instance.address("/").toString().replaceFirst("/$", "");
        evil.createContext("/", exchange -> {
            byte[] body = PAGE.replace("SITE", site).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        evil.start();
        try {
            Page other = page.context().newPage();
            other.navigate("http://127.0.0.1:" + evil.getAddress().getPort() + "/");
            other.waitForCondition(() -> other.title().startsWith("done"));

            assertEquals("done 0", other.title(), "it could read");
        } finally {
            evil.stop(0);
        }
        findings.foundIfChanged(instance, before, "it");
        page.navigate("/app/account");
        findings.foundUnless(page.url().endsWith("/app/account"), "it signed the person out");
        findings.counted(3, "forms");
        findings.counted(5, "requests by script");
        findings.close();
    }

    @Test
    @Tag("SEC-43")
    void noSocketIsOpenedForAnotherSite(Instance instance) throws Exception {
        Caller person = Caller.signedIn(instance, ACCOUNT);
        var findings = new Findings("sites sockets");
        for (String path : List.of("/VAADIN/push", "/app/VAADIN/push", "/app/?v-r=push&v-uiId=0", "/app/")) {
            int status = Sockets.handshake(instance, path, EVIL, person.cookie());
            findings.foundUnless(status != 101, "a socket at " + path);
        }
        findings.counted(4, "handshakes");
        findings.close();
    }

    /** If it were read, it would keep a processor busy for longer than anyone waits. */
    @Test
    @Tag("SEC-52")
    void javaObjectsAreNeverDeserialized(Instance instance) throws Exception {
        var findings = new Findings("sites objects");
        byte[] bomb = bomb();
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bomb);
        Caller person = Caller.signedIn(instance, ACCOUNT);
        List<String> paths = new ArrayList<>(POSTS);
        paths.add("/");
        paths.add("/invoker/JMXInvokerServlet");
        paths.add("/wildfly-services");
        for (String path : paths) {
            long began = System.nanoTime();
            for (String type : List.of("application/x-java-serialized-object", "application/octet-stream")) {
                HttpResponse<String> answer =
                        person.send("POST", path, BodyPublishers.ofByteArray(bomb), "Content-Type", type);
                findings.foundUnless(answer.statusCode() < 500, answer.statusCode() + " at " + path);
            }
            HttpResponse<String> field = person.send(
                    "POST",
                    path,
                    Caller.form(Map.of("continue", encoded, "token", encoded)),
                    "Content-Type",
                    Caller.FORM);
            findings.foundUnless(field.statusCode() < 500, field.statusCode() + " for a field at " + path);
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            findings.foundUnless(waited.toSeconds() < 20, path + " thought about it for " + waited);
        }
        HttpResponse<String> cookie = Caller.anonymous(instance).get("/app/", "Cookie", "__Host-sid=" + encoded);
        findings.foundUnless(cookie.statusCode() == 302, cookie.statusCode() + " for a cookie");
        findings.counted(paths.size() * 3L + 1, "objects");
        findings.close();
    }

    /** Nested sets whose hash takes 2^30 steps. */
    private static byte[] bomb() throws IOException {
        Set<Object> root = new HashSet<>();
        Set<Object> one = root;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            Set<Object> nextOne = new HashSet<>();
            Set<Object> nextOther = new HashSet<>();
            nextOne.add("x");
            one.add(nextOne);
            one.add(nextOther);
            other.add(nextOne);
            other.add(nextOther);
            one = nextOne;
            other = nextOther;
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(root);
        }
        return bytes.toByteArray();
    }
}
