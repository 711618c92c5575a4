package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a browser would never send to a workspace changes no row: messages of another window, person or moment, and
 * events of components that are disabled, hidden, missing or someone else's.
 */
@ExtendWith(Product.class)
class TamperingIT {
    private static final String ORGANIZATION = "brackwater-energy";
    private static final String OWNER = "grant.osmond@demo.example";
    private static final String INTERVIEWER = "leila.frost@demo.example";
    private static final String CANDIDATE = "newcomer@demo.example";
    private static final String TYPED = "TAMPERED";

    /** Anyone who may read applications may write notes about an applicant, as the page offers. */
    private static final String[] WHAT_INTERVIEWERS_WRITE = {"access_entry", "application_note"};

    private static final int CALLS_A_MESSAGE = 20;
    private static final int WINDOWS = 20;
    private static final int SESSIONS = 20;

    /** Views of every role. */
    private static final List<String> ROUTES = List.of(
            "admin",
            "admin/people",
            "admin/organizations",
            "admin/mail",
            "admin/audit",
            "admin/access-log",
            "moderation",
            "moderation/reports",
            "guides",
            "guides/backend-developer",
            "insights",
            "postings/JW-2026-000001",
            "pipeline/JW-2026-000001");

    /** Methods that Flow's components open to their own scripts, methods that they do not, and unknown ones. */
    private static final List<String> METHODS = List.of(
            "setViewportRange",
            "setRequestedRange",
            "confirmUpdate",
            "select",
            "selectAll",
            "sortersChanged",
            "connectClient",
            "leaveNavigation",
            "resetFilter",
            "setVisible",
            "removeAll",
            "setEnabled",
            "getElement",
            "show",
            "approve",
            "$server",
            "class.forName");

    private Instance instance;
    private String posting;
    private String application;

    @BeforeEach
    void setUp(Instance instance) throws SQLException {
        this.instance = instance;
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update organization_membership set role = 'INTERVIEWER' where account_id ="
                    + " (select id from account where email = '" + INTERVIEWER + "')");
            statement.executeUpdate("update hiring_team_member set until = now() where account_id ="
                    + " (select id from account where email = '" + INTERVIEWER + "')");
            try (ResultSet row = statement.executeQuery("select p.reference, j.reference from job_application j"
                    + " join job_posting p on p.id = j.posting_id join hiring_organization o on o.id = j.organization_id"
                    + " where o.slug = '" + ORGANIZATION + "' order by 1, 2 limit 1")) {
                row.next();
                posting = row.getString(1);
                application = row.getString(2);
            }
            statement.executeUpdate("insert into application_assignment"
                    + " (application_id, account_id, posting_id, assigned_by, assigned_at)"
                    + " select j.id, a.id, j.posting_id, a.id, now() from job_application j, account a"
                    + " where j.reference = '" + application + "' and a.email = '" + INTERVIEWER + "'"
                    + " on conflict do nothing");
        }
    }

    @Test
    @Tag("SEC-37")
    void aMessageWorksOnceAndOnlyFromItsOwnWindowPersonAndSession() throws Exception {
        var findings = new Findings("tamper messages");
        Caller owner = Caller.signedIn(instance, OWNER);
        Caller stranger = Caller.signedIn(instance, CANDIDATE);
        Window window = Window.open(owner, "pipeline/" + posting + "/" + application);
        Window theirs = Window.open(stranger, "profile");
        JsonObject[] note = noteIn(window);
        Tables before = Tables.of(instance);

        for (String token : List.of("", UUID.randomUUID().toString(), theirs.token())) {
            refused(window.sendRaw(window.message(token, window.number(), note)), findings, "with token " + token);
        }
        String own = window.message(window.token(), window.number(), note);
        refused(window.sendRawAs(stranger, own), findings, "with someone else's cookie");
        refused(window.sendRawAs(Caller.anonymous(instance), own), findings, "without a cookie");
        refused(theirs.sendRaw(own), findings, "to someone else's window");
        refused(window.sendRawBy("GET", own), findings, "as GET");
        for (int number : List.of(-2, window.number() - 1, window.number() + 1, window.number() + 50)) {
            window.sendRaw(window.message(window.token(), number, note));
        }
        findings.foundIfChanged(instance, before, "someone else's message, or one out of turn");

        // The refused message works, once.
        window = Window.open(owner, "pipeline/" + posting + "/" + application);
        own = window.message(window.token(), window.number(), noteIn(window));
        assertEquals(200, window.sendRaw(own).statusCode());
        List<String> changed = new ArrayList<>(Tables.of(instance).changedSince(before));
        changed.remove("note_draft"); // the note was typed first, and its draft is deleted with it
        changed.remove("access_entry"); // who opens a window again within ten minutes leaves no second row
        assertEquals(List.of("application_note"), changed);
        Tables after = Tables.of(instance);
        window.sendRaw(own);
        findings.foundIfChanged(instance, after, "a message again");
        findings.counted(12, "messages");
        findings.close();
    }

    private static JsonObject[] noteIn(Window window) {
        Window.Node field = window.first("vaadin-text-area");
        return new JsonObject[] {
            Window.propertyCall(field.id, "value", new JsonPrimitive(TYPED)),
            Window.eventCall(field.id, "change", new JsonObject()),
            Window.eventCall(window.button("Add note").id, "click", Window.clicked())
        };
    }

    private static void refused(HttpResponse<String> answer, Findings findings, String how) {
        findings.foundUnless(answer.statusCode() < 500, answer.statusCode() + " " + how);
    }

    @Test
    @Tag("SEC-24")
    void navigatingAWindowDoesNotBypassTheAccessOfAView() throws Exception {
        var findings = new Findings("tamper navigation");
        int tries = 0;
        Tables before = Tables.of(instance);
        for (String email : List.of(CANDIDATE, OWNER, INTERVIEWER)) {
            Caller caller = Caller.signedIn(instance, email);
            Window nowhere = Window.open(caller, "profile");
            nowhere.navigate("no-such-view");
            for (String route : ROUTES) {
                Window window = Window.open(caller, "profile");
                window.navigate(route);
                findings.foundUnless(window.heading().equals(nowhere.heading()), email + " sees " + route);
                tries++;
            }
        }
        findings.foundIfChanged(instance, before, "looking around");
        findings.counted(tries, "ways into views of others");
        findings.close();
    }

    /**
     * An interviewer reads who is assigned to them and changes nothing. The components of their window refuse every event, or what
     * is below them does.
     */
    @Test
    @Tag("SEC-24")
    void anInterviewerChangesNothingByAnyEventOfAnyComponent() throws Exception {
        var findings = new Findings("tamper components");
        Caller interviewer = Caller.signedIn(instance, INTERVIEWER);
        List<String> routes = List.of(
                "postings",
                "postings/" + posting,
                "postings/" + posting + "/team",
                "pipeline/" + posting,
                "pipeline/" + posting + "?view=list",
                "pipeline/" + posting + "/" + application,
                "organization",
                "market");
        for (String route : routes) {
            Window.open(interviewer, route); // opening an application for the first time notifies its candidate
        }
        Tables before = Tables.of(instance);
        int calls = 0;
        int hidden = 0;
        for (String route : routes) {
            Window window = Window.open(interviewer, route);
            List<Window.Node> first = List.copyOf(window.nodes().values());
            hidden += (int) first.stream()
                    .filter(node -> !node.isVisible() || node.isDisabled())
                    .count();
            calls += sendAll(window, everythingTo(first), findings, route);
            calls += sendAll(window, forbiddenTo(first), findings, route);
            // What opened as a result; an interviewer may leave the organization, so this is not confirmed.
            if (!route.equals("organization")) {
                List<Window.Node> opened = window.nodes().values().stream()
                        .filter(node -> !first.contains(node))
                        .toList();
                calls += sendAll(window, everythingTo(opened), findings, route);
            }
            findings.foundIfChanged(instance, before, "events at " + route, WHAT_INTERVIEWERS_WRITE);
        }
        assertTrue(hidden > 0, "nothing hidden or switched off was tried");
        findings.counted(routes.size(), "views");
        findings.counted(calls, "calls");
        findings.counted(hidden, "components hidden or switched off");
        findings.counted(before.count(), "tables");
        findings.close();
    }

    /** Every field is filled in, and every component gets all the events that it listens to, and a click. */
    private static List<JsonObject> everythingTo(List<Window.Node> nodes) {
        List<JsonObject> calls = new ArrayList<>();
        for (Window.Node node : nodes) {
            String chosen = node.tag().matches("vaadin-(radio-group|select|combo-box)") ? "1" : TYPED;
            if (node.properties.containsKey("value") || !chosen.equals(TYPED)) {
                calls.add(Window.propertyCall(node.id, "value", new JsonPrimitive(chosen)));
            }
            node.listeners.keySet().stream()
                    .filter(event -> !event.startsWith("ui-"))
                    .forEach(event -> calls.add(Window.eventCall(node.id, event, hostileData(event))));
        }
        for (Window.Node node : nodes) {
            calls.add(Window.eventCall(node.id, "click", Window.clicked()));
        }
        return calls;
    }

    /** Properties that no browser may set, once per kind of component. */
    private static List<JsonObject> forbiddenTo(List<Window.Node> nodes) {
        List<JsonObject> calls = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        for (Window.Node node : nodes) {
            if (tags.add(node.tag())) {
                for (String property : List.of("disabled", "readonly", "visible", "innerHTML", "href")) {
                    calls.add(Window.propertyCall(node.id, property, new JsonPrimitive(TYPED)));
                }
            }
        }
        return calls;
    }

    private static JsonObject hostileData(String event) {
        JsonObject data = Window.clicked();
        data.addProperty("event.detail", event.equals("board-key") ? "m" : "1");
        data.addProperty("event.detail.key", "m");
        data.addProperty("event.detail.application", "A-22222222");
        return data;
    }

    @Test
    @Tag("SEC-24")
    void aMethodThatIsNotOpenToBrowsersIsNotCalled() throws Exception {
        var findings = new Findings("tamper methods");
        Window window = Window.open(Caller.signedIn(instance, OWNER), "pipeline/" + posting);
        Tables before = Tables.of(instance);
        List<JsonObject> hostile = new ArrayList<>();
        JsonArray arguments = new JsonArray();
        arguments.add(0);
        for (Window.Node node : List.copyOf(window.nodes().values())) {
            if (node.tag().startsWith("vaadin-") || node.id < 5) {
                METHODS.forEach(method -> hostile.add(Window.methodCall(node.id, method, arguments)));
            }
        }
        hostile.add(Window.methodCall(1_000_000, "show", new JsonArray()));
        hostile.add(Window.eventCall(-1, "click", Window.clicked()));
        sendAll(window, hostile, findings, "methods");
        findings.foundIfChanged(instance, before, "calls of methods");
        findings.counted(hostile.size(), "calls");
        findings.close();
    }

    @Test
    @Tag("SEC-33")
    void theOldestWindowEndsWhenASessionHasTooManyOrTooMuchText() throws Exception {
        var findings = new Findings("tamper windows");
        Caller candidate = Caller.signedIn(instance, CANDIDATE);
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS + 3; i++) {
            windows.add(Window.open(candidate, "profile"));
        }
        for (int i = 0; i < windows.size(); i++) {
            findings.foundUnless(isOpen(windows.get(i)) == i >= 3, "window " + i + " of " + windows.size());
        }
        // Twelve of them hold almost all that a session may, and the next one exceeds it.
        String text = "a".repeat(200_000);
        for (int i = 3; i < 3 + 13; i++) {
            Window window = windows.get(i);
            int field = window.first("vaadin-text-area").id;
            HttpResponse<String> answer = window.send(Window.propertyCall(field, "value", new JsonPrimitive(text)));
            findings.foundUnless(answer.statusCode() == 200, answer.statusCode() + " for a long text");
        }
        findings.foundUnless(!isOpen(windows.get(3)), "thirteen long texts are kept");
        findings.foundUnless(isOpen(windows.get(4)) && isOpen(windows.getLast()), "more windows ended than had to");
        findings.counted(windows.size(), "windows");
        findings.close();
    }

    /** A workspace accepts a message at any of its addresses; none of them turns it into a file. */
    @Test
    @Tag("SEC-44")
    void aLongMessageIsRefusedAtAnyAddress() throws Exception {
        var findings = new Findings("tamper long messages");
        Caller candidate = Caller.signedIn(instance, CANDIDATE);
        List<String> addresses = List.of(
                "/app/?v-r=uidl&v-uiId=0",
                "/app/x/apply?v-r=uidl",
                "/app/control/import?v-r=uidl",
                "/app/VAADIN/dynamic/resource/0/x/upload?v-r=uidl",
                "/VAADIN/dynamic/resource/0/x/upload?v-r=uidl",
                "/app/VAADIN/dynamic/resource/0/x/upload?%76-r=uidl");
        for (String address : addresses) {
            int status = statusOf(candidate, address, "Content-Length: 300000");
            findings.foundUnless(status == 413, status + " for 300 kB at " + address);
        }
        addresses = new ArrayList<>(addresses);
        addresses.add("/app/VAADIN/dynamic/resource/0/x/upload");
        for (String address : addresses) {
            int status = statusOf(candidate, address, "Transfer-Encoding: chunked");
            findings.foundUnless(status == 411, status + " for a body without a length at " + address);
        }
        findings.counted(addresses.size(), "addresses");
        findings.close();
    }

    /** Parsed as JSON, a list of lists takes many times the memory of its text. */
    @Test
    @Tag("SEC-33")
    void theOldestWindowEndsWhenASessionHoldsTooManyLists() throws Exception {
        var findings = new Findings("tamper lists");
        Caller candidate = Caller.signedIn(instance, CANDIDATE);
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            windows.add(Window.open(candidate, "profile"));
        }
        JsonArray lists = new JsonArray();
        for (int i = 0; i < 6_000; i++) {
            lists.add(new JsonArray());
        }
        for (Window window : windows) {
            window.send(Window.propertyCall(window.first("vaadin-text-area").id, "value", lists));
        }
        findings.foundUnless(!isOpen(windows.getFirst()), "three lists of 6,000 lists are kept");
        findings.foundUnless(isOpen(windows.getLast()), "the window that sent it last ended");
        findings.counted(windows.size(), "windows");
        findings.close();
    }

    /** Announces a body and waits: a server that accepts it responds with 100. */
    private int statusOf(Caller caller, String address, String body) throws IOException {
        return Sockets.status(
                instance,
                "POST " + address,
                "Content-Type: application/json; charset=UTF-8",
                "Cookie: " + caller.cookie(),
                "Expect: 100-continue",
                body);
    }

    private static boolean isOpen(Window window) throws Exception {
        return !window.send(Window.eventCall(1, "no-such-event", new JsonObject()))
                .body()
                .contains("sessionExpired");
    }

    @Test
    @Tag("SEC-33")
    void theOldestSessionEndsWhenAnAccountHasTooMany() throws Exception {
        var findings = new Findings("tamper sessions");
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < SESSIONS + 2; i++) {
            callers.add(Caller.signedIn(instance, CANDIDATE));
        }
        for (int i = 0; i < callers.size(); i++) {
            boolean open = callers.get(i).get("/app/profile").statusCode() == 200;
            findings.foundUnless(
                    open == i >= 2, "session " + i + " of " + callers.size() + (open ? " goes on" : " ended"));
        }
        findings.counted(callers.size(), "sessions");
        findings.close();
    }

    /** Many at a time; a refused call takes the rest of its message with it, so these are sent one by one. */
    private static int sendAll(Window window, List<JsonObject> calls, Findings findings, String where)
            throws Exception {
        for (int i = 0; i < calls.size(); i += CALLS_A_MESSAGE) {
            List<JsonObject> some = calls.subList(i, Math.min(i + CALLS_A_MESSAGE, calls.size()));
            if (send(window, some, findings, where).body().contains("\"appError\"")) {
                for (JsonObject call : some) {
                    send(window, List.of(call), findings, where);
                }
            }
        }
        return calls.size();
    }

    private static HttpResponse<String> send(Window window, List<JsonObject> calls, Findings findings, String where)
            throws Exception {
        HttpResponse<String> answer = window.send(calls.toArray(JsonObject[]::new));
        findings.foundUnless(answer.statusCode() < 500, answer.statusCode() + " for calls at " + where);
        findings.foundUnless(
                !answer.body().contains("\tat ") && !answer.body().contains("Exception"),
                "the inside of the server is shown at " + where);
        return answer;
    }
}
