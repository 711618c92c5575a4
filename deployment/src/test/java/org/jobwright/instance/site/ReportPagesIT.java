package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.server.FormTickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page to report an advert, and how it distinguishes people from programs. */
@ExtendWith(Product.class)
class ReportPagesIT {
    private static final String JOB = "/jobs/JW-2026-000001/signalling-technician";
    private static final String PAGE = JOB + "/report";
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    private Visitor visitor;
    private Guard guard;

    @BeforeEach
    void aVisitor(Instance instance) throws Exception {
        visitor = new Visitor(instance);
        guard = Guard.of(instance);
    }

    @Test
    void theJobPageLinksToIt() throws Exception {
        assertTrue(visitor.get(JOB).body().contains("href=\"" + PAGE + "\""));
    }

    @Test
    void aReportWithAProofIsAcceptedWithoutAnAccount() throws Exception {
        assertTaken(send(guard.proven("report"), "ASKS_FOR_MONEY", ""));
    }

    @Test
    void withoutScriptsAMinuteReplacesTheProof() throws Exception {
        HttpResponse<String> early = send(guard.unproven("report", Duration.ofSeconds(50)), "OFFENSIVE", "");

        assertRefused(early, "That was quick. Send it again in");
        assertTaken(send(guard.unproven("report", Duration.ofSeconds(61)), "OFFENSIVE", ""));
    }

    @Test
    @Tag("SEC-33")
    void aFormSubmittedTooFastIsRefused() throws Exception {
        Map<String, String> fields = guard.proven("report");
        String opened = ticket(visitor.get(PAGE));
        fields.put("ticket", opened);
        fields.put("proof", FormTickets.proof(opened));

        assertRefused(send(fields, "OFFENSIVE", ""), "That was quick");
    }

    @Test
    @Tag("SEC-33")
    void aWrongProofIsRefused() throws Exception {
        Map<String, String> fields = guard.proven("report");
        fields.put("proof", fields.get("proof") + "0");

        assertRefused(send(fields, "OFFENSIVE", ""), "That was quick");
    }

    @Test
    @Tag("SEC-33")
    void aTicketIsValidForOneReport() throws Exception {
        Map<String, String> fields = guard.proven("report");
        assertTaken(send(fields, "OFFENSIVE", ""));

        assertRefused(send(fields, "OFFENSIVE", ""), "This has already been sent");
    }

    @Test
    void aForeignMissingOrOldTicketIsRefused() throws Exception {
        assertAll(
                () -> assertRefused(send(guard.proven("register"), "OFFENSIVE", ""), "open too long"),
                () -> assertRefused(send(Map.of(), "OFFENSIVE", ""), "open too long"),
                () -> assertRefused(
                        send(guard.unproven("report", Duration.ofHours(3)), "OFFENSIVE", ""), "open too long"));
    }

    @Test
    @Tag("SEC-33")
    void anInvisibleFieldGivesAProgramAway() throws Exception {
        Map<String, String> fields = guard.proven("report");
        fields.put("website", "https://spam.example");

        assertRefused(send(fields, "OFFENSIVE", ""), "A field that people do not see");
    }

    @Test
    void aReturnedFormKeepsItsAge() throws Exception {
        HttpResponse<String> back = send(guard.unproven("report", Duration.ofMinutes(2)), "", "");
        assertRefused(back, "Choose what is wrong.");

        assertTaken(send(Map.of("ticket", ticket(back)), "OFFENSIVE", ""));
    }

    @Test
    @Tag("SEC-01")
    void hostileTextIsReturnedAsTextWithAMessageAtTheField() throws Exception {
        String text = "</textarea><script>alert(1)</script>\u202e\ud83d\udc69\u0000" + "x".repeat(2_000);
        HttpResponse<String> back = send(guard.proven("report"), "OTHER", text);

        assertAll(
                () -> assertRefused(back, "Write at most 2,000 characters."),
                () -> assertFalse(back.body().contains("<script>alert")),
                () -> assertTrue(back.body()
                        .contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u202e\ud83d\udc69")),
                () -> assertTrue(back.body().contains("value=\"OTHER\" checked")),
                () -> assertTrue(back.body().matches("(?s).*<textarea[^>]*aria-describedby=\"[^\"]*text-error.*")));
    }

    @Test
    void anOtherReasonNeedsText() throws Exception {
        assertRefused(send(guard.proven("report"), "OTHER", " "), "Say in a sentence what is wrong.");
    }

    @Test
    void thePageIsAvailableInGerman() throws Exception {
        String page = visitor.get(PAGE + "?lang=de").body();

        assertTrue(page.contains("Diese Anzeige melden"), page);
        assertTrue(page.contains("action=\"" + PAGE + "?lang=de\""), page);
    }

    @Test
    void aJobThatIsNotOpenCannotBeReported() throws Exception {
        HttpResponse<String> over = visitor.get("/jobs/JW-2026-000008/control-room-operator/report");

        assertEquals(303, over.statusCode());
        assertTrue(over.headers()
                .firstValue("Location")
                .orElse("")
                .endsWith("/jobs/JW-2026-000008/control-room-operator"));
    }

    private HttpResponse<String> send(Map<String, String> guarded, String reason, String text) throws Exception {
        Map<String, String> fields = new HashMap<>(guarded);
        fields.putAll(Map.of("reason", reason, "text", text));
        return visitor.post(PAGE, fields);
    }

    private static String ticket(HttpResponse<String> page) {
        var ticket = TICKET.matcher(page.body());
        assertTrue(ticket.find(), page.body());
        return ticket.group(1);
    }

    private static void assertTaken(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith(PAGE + "/sent"));
        assertEquals(0, answer.headers().allValues("Set-Cookie").size());
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(sentence), answer.body());
    }
}
