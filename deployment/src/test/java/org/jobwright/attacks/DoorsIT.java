package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The entry points of the product are the intended ones: three ports, three methods, and no word about what runs here.
 */
@ExtendWith(Product.class)
class DoorsIT {

    @Test
    @Tag("SEC-52")
    void onlyTheIntendedPortsListen(Instance instance) throws Exception {
        assumeTrue(Sockets.hasTool(), "no ss on this machine");
        Set<Long> processes = Stream.of(instance.launcher(), instance.server(), instance.database())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
        int site = instance.address("/").getPort();

        Set<String> listening = Sockets.listening(processes);

        var findings = new Findings("doors");
        Set<String> meant = new TreeSet<>(List.of(
                "127.0.0.1:" + site,
                "127.0.0.1:" + instance.management("/").getPort(),
                "127.0.0.1:" + (instance.management("/").getPort() + 1)));
        findings.counted(listening.size(), "ports");
        findings.foundUnless(listening.equals(meant), "listens on " + listening + " instead of " + meant);
        findings.close();
    }

    @Test
    @Tag("SEC-42")
    void noOtherMethodIsAccepted(Instance instance) throws Exception {
        var findings = new Findings("doors methods");
        Tables before = Tables.of(instance);
        Caller person = Caller.signedIn(instance, "newcomer@demo.example");
        int tries = 0;
        for (String path : List.of(
                "/",
                "/jobs",
                "/app/",
                "/app/account",
                "/VAADIN/build/x.js",
                "/assets/site.css",
                "/api/v1/jobs",
                "/documents/0190a0de-0000-7000-8000-000000000000",
                "/saved/searches",
                "/control/demo",
                "/none")) {
            for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "FOO")) {
                HttpResponse<String> answer = person.send(method, path, BodyPublishers.ofString("x"));
                findings.foundUnless(answer.statusCode() == 405, answer.statusCode() + " for " + method + " " + path);
                tries++;
            }
        }
        findings.foundIfChanged(instance, before, "they");
        findings.counted(tries, "tries");
        findings.close();
    }

    /** The container reads many spellings as one path; a guard must read them the same way. */
    @Test
    @Tag("SEC-24")
    void noSpellingOfAnAddressBypassesTheSignIn(Instance instance) throws Exception {
        var findings = new Findings("doors spellings");
        int tries = 0;
        for (String path : List.of(
                "app/admin",
                "app/",
                "app/?v-r=init&location=",
                "VAADIN/",
                "VAADIN/?v-r=init&location=",
                "VAADIN/push",
                "postings/JW-2026-000001/preview",
                "control/demo",
                "control/administrators")) {
            String first = path.substring(0, path.indexOf('/'));
            String rest = path.substring(path.indexOf('/'));
            for (String spelling : List.of(
                    "/" + path,
                    "//" + path,
                    "/./" + path,
                    "/x/../" + path,
                    "/;/" + path,
                    "/" + first + ";x=1" + rest,
                    "/" + first + ";" + rest,
                    "/" + first + "/." + rest,
                    "/%" + Integer.toHexString(first.charAt(0)) + first.substring(1) + rest,
                    "/" + first + "/" + rest,
                    "/" + first + "%2f" + rest.substring(1),
                    "/" + first + "%3bx" + rest)) {
                for (String method : List.of("GET ", "POST ")) {
                    int status = Sockets.status(instance, method + spelling, "Content-Length: 0");
                    findings.foundUnless(status >= 300 && status < 500, status + " for " + method + spelling);
                    findings.foundUnless(
                            status != 409 && status != 415, method + spelling + " gets as far as the resource");
                    tries++;
                }
            }
        }
        findings.counted(tries, "spellings");
        findings.close();
    }

    @Test
    @Tag("SEC-57")
    void noResponseRevealsWhatRunsHere(Instance instance) throws Exception {
        Caller visitor = Caller.anonymous(instance);
        for (String path : List.of("/", "/none", "/app/", "/api/v1/none", "/VAADIN/none", "/%ff", "/jobs?page=%00")) {
            HttpResponse<String> answer = visitor.get(path);

            assertEquals(Set.of(), named(answer), path);
        }
    }

    private static Set<String> named(HttpResponse<String> answer) {
        String all = answer.headers().map() + answer.body();
        return Stream.of(
                        "WildFly",
                        "Undertow",
                        "JBoss",
                        "RESTEasy",
                        "org.jobwright",
                        "io.undertow",
                        "Hibernate",
                        "\tat ")
                .filter(all::contains)
                .collect(Collectors.toSet());
    }
}
