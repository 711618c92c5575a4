package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Outsiders read nothing of an organization that is not public, at any address that its own people know, and cannot
 * distinguish what it has from what does not exist.
 */
@ExtendWith(Product.class)
@Tag("SEC-25")
class CrossOrganizationIT {
    private static final String ORGANIZATION = "brackwater-energy";
    private static final String OWNER = "grant.osmond@demo.example";
    private static final String MODERATOR = "moderator@demo.example";

    /** Things of one kind are guarded by one query; a few show whether it holds. */
    private static final int MOST_OF_A_KIND = 2;

    /** What moderators are supposed to read: adverts, whatever their audience, and their cases. */
    private static final String FOR_MODERATORS =
            "/(app/(today|moderation.*|admin/organizations.*)?|postings/.*/preview|jobs/.*|api/v1/jobs/.*)";

    private static final List<String> PUBLIC = List.of(
            "/",
            "/jobs?q=canary",
            "/jobs?q=night+shift",
            "/jobs?organization=" + ORGANIZATION,
            "/api/v1/jobs?q=canary&size=100",
            "/api/v1/jobs?organization=" + ORGANIZATION + "&size=100",
            "/organizations/" + ORGANIZATION,
            "/suggestions/words?q=can",
            "/suggestions/words?q=knows",
            "/feeds/jobs.atom?organization=" + ORGANIZATION,
            "/feeds/indeed.xml",
            "/sitemap.xml",
            "/insights/market.csv");

    /** An address with one id, and its response to an unused id of the same form. */
    private record Door(String kind, String template, String nothing) {}

    private static final List<Door> DOORS = List.of(
            new Door("document", "/documents/%s", UUID.randomUUID().toString()),
            new Door("document", "/documents/%s/pages/1", UUID.randomUUID().toString()),
            new Door("application id", "/documents/%s", UUID.randomUUID().toString()),
            new Door("posting", "/app/pipeline/%s", "JW-2026-999999"),
            new Door("posting", "/app/pipeline/%s?view=list", "JW-2026-999999"),
            new Door("posting", "/app/pipeline/%s/stages", "JW-2026-999999"),
            new Door("posting", "/app/pipeline/%s/close-out", "JW-2026-999999"),
            new Door("posting", "/app/pipeline/%s/compare", "JW-2026-999999"),
            new Door("posting", "/app/postings/%s", "JW-2026-999999"),
            new Door("posting", "/app/postings/%s/team", "JW-2026-999999"),
            new Door("posting", "/app/postings/%s/figures", "JW-2026-999999"),
            new Door("posting", "/app/postings/%s/links", "JW-2026-999999"),
            new Door("posting", "/postings/%s/preview", "JW-2026-999999"),
            new Door("posting", "/postings/%s/applicants.csv", "JW-2026-999999"),
            new Door("posting", "/postings/%s/board-changes?since=2026-01-01T00:00:00Z", "JW-2026-999999"),
            new Door("hidden posting", "/jobs/%s", "JW-2026-999999"),
            new Door("hidden posting", "/jobs/%s/any/apply", "JW-2026-999999"),
            new Door("hidden posting", "/jobs/%s/any/report", "JW-2026-999999"),
            new Door("hidden posting", "/api/v1/jobs/%s", "JW-2026-999999"),
            new Door("application", "/app/applications/%s", "A-22222222"),
            new Door("application", "/app/pipeline/JW-2026-000001/%s", "A-22222222"),
            new Door("application", "/app/messages/%s", "A-22222222"),
            new Door("application", "/messages/%s.pdf", "A-22222222"),
            new Door("application", "/receipts/%s/receipt.json", "A-22222222"),
            new Door("application", "/receipts/%s/receipt.pdf", "A-22222222"),
            new Door("application", "/equality/%s", "A-22222222"),
            new Door("application", "/offers/%s", "A-22222222"),
            new Door("application", "/offers/%s/letter-1.pdf", "A-22222222"),
            new Door("application", "/offers/letters/%s-1.pdf", "A-22222222"),
            new Door("interview", "/interviews/%s.ics", "IV-22222222"),
            new Door("offer", "/app/offers/%s", "OF-99999999"),
            new Door("question", "/outcomes/%s", UUID.randomUUID().toString()),
            new Door("application", "/surveys/%s", "A-22222222"),
            new Door("requisition", "/app/requisitions/%s", "RQ-2026-9999"),
            new Door("requisition", "/requisitions/%s/files/" + UUID.randomUUID(), "RQ-2026-9999"),
            new Door(
                    "kit",
                    "/app/organization/" + ORGANIZATION + "/kits/%s",
                    UUID.randomUUID().toString()),
            new Door("case", "/app/moderation/%s", UUID.randomUUID().toString()),
            new Door("decision", "/decisions/%s", UUID.randomUUID().toString()),
            new Door("appeal", "/app/moderation/appeals/%s", UUID.randomUUID().toString()),
            new Door("mail", "/app/admin/mail/%s", UUID.randomUUID().toString()),
            new Door("slug", "/app/organization/%s", "no-such-organization"),
            new Door("slug", "/app/organization/%s/templates", "no-such-organization"),
            new Door("slug", "/app/organization/%s/stages", "no-such-organization"),
            new Door("slug", "/app/organization/%s/rooms", "no-such-organization"),
            new Door("slug", "/app/organization/%s/tags", "no-such-organization"),
            new Door("slug", "/app/organization/%s/links", "no-such-organization"),
            new Door("slug", "/app/organization/%s/page", "no-such-organization"),
            new Door("slug", "/app/organization/%s/export", "no-such-organization"),
            new Door("slug", "/organizations/%s/export.zip?request=" + UUID.randomUUID(), "no-such-organization"),
            new Door("slug", "/app/organization/%s/import", "no-such-organization"),
            new Door("slug", "/app/organization/%s/import/people", "no-such-organization"),
            new Door("slug", "/organizations/%s/people-imports/" + UUID.randomUUID() + ".csv", "no-such-organization"),
            new Door("slug", "/organizations/%s/imports/" + UUID.randomUUID() + ".csv", "no-such-organization"),
            new Door("slug", "/app/organization/%s/tokens", "no-such-organization"),
            new Door("slug", "/app/organization/%s/sign-on", "no-such-organization"),
            new Door("slug", "/app/organization/%s/webhooks", "no-such-organization"),
            new Door("slug", "/app/organization/%s/webhooks/" + UUID.randomUUID(), "no-such-organization"),
            new Door("slug", "/app/organization/%s/retention", "no-such-organization"),
            new Door("slug", "/app/organization/%s/requests", "no-such-organization"),
            new Door("application", "/app/organization/" + ORGANIZATION + "/requests/%s", "A-22222222"),
            new Door("slug", "/app/organization/%s/equality", "no-such-organization"),
            new Door("slug", "/app/organization/%s/match", "no-such-organization"),
            new Door("slug", "/app/organization/%s/figures", "no-such-organization"),
            new Door("slug", "/app/organization/%s/kits", "no-such-organization"),
            new Door("slug", "/app/organization/%s/flows", "no-such-organization"),
            new Door("slug", "/organizations/%s/tags.csv", "no-such-organization"),
            new Door("slug", "/organizations/%s/figures.csv", "no-such-organization"),
            new Door("posting", "/postings/%s/figures.csv", "JW-2026-999999"),
            new Door("slug", "/organizations/%s/members.csv", "no-such-organization"),
            new Door("slug", "/organizations/%s/postings.csv", "no-such-organization"),
            new Door("slug", "/insights/%s/postings.csv", "no-such-organization"));

    private final Findings findings = new Findings("crawl");
    private long looks;

    @Test
    void outsidersReadNothingAndDoNotLearnThatItExists(Instance instance, Page page) throws Exception {
        Canaries canaries = Canaries.plant(instance, ORGANIZATION);
        Harvest harvest = Harvest.of(page, OWNER);
        assertTrue(harvest.markers().size() > canaries.planted() / 3, "its own people see " + harvest.markers());

        Map<String, List<String>> ids = new HashMap<>(canaries.ids());
        ids.put("slug", List.of(ORGANIZATION));
        Set<String> addresses = new TreeSet<>(harvest.privateAddresses());
        harvest.ids().forEach(id -> addresses.add("/documents/" + id));
        for (Caller caller : strangers(instance)) {
            for (String address : addresses) {
                readsNothing(caller, address);
            }
            for (String address : PUBLIC) {
                readsNothing(caller, address);
            }
            for (Door door : DOORS) {
                learnsNothing(
                        caller,
                        door,
                        ids.get(door.kind()).stream().limit(MOST_OF_A_KIND).toList());
            }
        }

        findings.counted(canaries.planted(), "markers planted");
        findings.counted(harvest.markers().size(), "seen by the owner");
        findings.counted(addresses.size() + PUBLIC.size(), "addresses");
        findings.counted(looks, "looks by four strangers");
        findings.close();
    }

    private static List<Caller> strangers(Instance instance) throws IOException, InterruptedException {
        // The moderator comes first, so that a page that is kept from them would be seen by the others.
        List<Caller> strangers = new ArrayList<>();
        for (String email : List.of(MODERATOR, "rival@demo.example", "newcomer@demo.example")) {
            strangers.add(Caller.signedIn(instance, email));
        }
        strangers.add(Caller.anonymous(instance));
        return strangers;
    }

    private void readsNothing(Caller caller, String address) throws IOException, InterruptedException {
        Look look = Look.onTheWay(caller, address);
        if (!mayRead(caller, address)) {
            check(caller, address, look);
        }
    }

    private Look look(Caller caller, String address) throws IOException, InterruptedException {
        Look look = Look.onTheWay(caller, address);
        check(caller, address, look);
        return look;
    }

    private void check(Caller caller, String address, Look look) {
        looks++;
        Set<String> seen = new TreeSet<>(Canaries.in(look.shown()));
        seen.removeIf(address::contains); // the way back after signing in repeats what the stranger typed
        findings.foundUnless(seen.isEmpty(), caller + " reads " + seen + " at " + address);
        findings.foundUnless(look.status() < 500, caller + " gets " + look.status() + " at " + address);
    }

    private void learnsNothing(Caller caller, Door door, List<String> ids) throws IOException, InterruptedException {
        Look nothing = Look.onTheWay(caller, String.format(door.template(), door.nothing()));
        for (String id : ids) {
            String address = String.format(door.template(), id);
            if (mayRead(caller, address)) {
                Look.onTheWay(caller, address);
            } else {
                Look look = look(caller, address);
                findings.foundUnless(
                        look.isLike(nothing, id, door.nothing()) || isLikeNothingAfresh(caller, door, id),
                        caller + " learns that there is " + address);
            }
        }
    }

    /** A window may still show something of the page before. */
    private static boolean isLikeNothingAfresh(Caller caller, Door door, String id)
            throws IOException, InterruptedException {
        Look nothing = Look.at(caller, String.format(door.template(), door.nothing()));
        return Look.at(caller, String.format(door.template(), id)).isLike(nothing, id, door.nothing());
    }

    private static boolean mayRead(Caller caller, String address) {
        return caller.toString().equals(MODERATOR) && address.matches(FOR_MODERATORS);
    }
}
