package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Saving jobs and searches from the site, without a browser: what a visitor is asked, what is saved, and where. */
@ExtendWith(Product.class)
class SavedPagesIT {
    private static final String REFERENCE = "JW-2026-000001";
    private static final String JOB = "/jobs/" + REFERENCE + "/signalling-technician";
    private static final String SAVE = "/saved/jobs/" + REFERENCE;
    private static final String ACCOUNT = "gethin.parry@demo.example";

    private Visitor visitor;
    private String session;

    @BeforeEach
    void aVisitorWithAnAccount(Instance instance) throws Exception {
        visitor = new Visitor(instance);
        session = visitor.sessionOf(ACCOUNT);
        visitor.post(SAVE + "/remove", Map.of(), "Cookie", session);
    }

    @Test
    void aVisitorSavesAJobAfterSigningIn() throws Exception {
        HttpResponse<String> pressed = visitor.post(SAVE, Map.of());
        String wish = Visitor.cookieOf(pressed);
        HttpResponse<String> afterSignIn = visitor.get(SAVE, "Cookie", session + "; " + wish);

        assertAll(
                () -> assertEquals(303, pressed.statusCode()),
                () -> assertTrue(Visitor.location(pressed).endsWith("/login?continue=" + Visitor.encode(SAVE))),
                () -> assertTrue(Visitor.location(afterSignIn).endsWith("/jobs/" + REFERENCE + "#save")),
                () -> assertTrue(isSaved()));
    }

    @Test
    void anAddressOpenedByAnotherSiteSavesNothingAndAsks() throws Exception {
        String wishForAnother = Visitor.cookieOf(visitor.post("/saved/jobs/JW-2026-000003", Map.of()));
        HttpResponse<String> opened = visitor.get(SAVE, "Cookie", session + "; " + wishForAnother);

        assertEquals(200, opened.statusCode());
        assertTrue(opened.body().contains("Save this job?"));
        assertFalse(isSaved());
    }

    @Test
    void aSavedJobIsRemovedOnItsPage() throws Exception {
        visitor.post(SAVE, Map.of(), "Cookie", session);
        assertTrue(isSaved());
        visitor.post(SAVE + "/remove", Map.of(), "Cookie", session);
        assertFalse(isSaved());
    }

    @Test
    void anotherSiteCannotMakeABrowserSave() throws Exception {
        HttpResponse<String> refused =
                visitor.post(SAVE, Map.of(), "Cookie", session, "Origin", "https://elsewhere.example");
        assertEquals(403, refused.statusCode());
        assertFalse(isSaved());
    }

    @Test
    void aMissingJobCannotBeSaved() throws Exception {
        assertEquals(404, visitor.post("/saved/jobs/JW-1999-000001", Map.of()).statusCode());
        assertEquals(
                404,
                visitor.post("/saved/jobs/JW-1999-000001", Map.of(), "Cookie", session)
                        .statusCode());
    }

    @Test
    void aVisitorsPageIsPublicAndASavedOneIsPrivate() throws Exception {
        visitor.post(SAVE, Map.of(), "Cookie", session);
        HttpResponse<String> forAll = visitor.get(JOB);
        HttpResponse<String> own = visitor.get(JOB, "Cookie", session);

        assertAll(
                () -> assertFalse(forAll.body().contains("All saved jobs")),
                () -> assertTrue(forAll.body().contains("Save job")),
                () -> assertFalse(caching(forAll).contains("private")),
                () -> assertTrue(own.body().contains("All saved jobs")),
                () -> assertTrue(caching(own).contains("private")),
                () -> assertFalse(
                        forAll.headers().firstValue("ETag").equals(own.headers().firstValue("ETag"))));
    }

    @Test
    void aVisitorSavesASearchAfterSigningIn() throws Exception {
        Map<String, String> form = Map.of("q", "lock keeper & tide", "near", "Köln", "frequency", "WEEKLY");
        HttpResponse<String> pressed = visitor.post("/saved/searches", form);
        String address = Visitor.decode(Visitor.location(pressed).split("continue=", 2)[1]);
        HttpResponse<String> afterSignIn = visitor.get(address, "Cookie", session + "; " + Visitor.cookieOf(pressed));
        String list = Visitor.location(afterSignIn).replaceFirst("#.*", "");

        assertEquals("/jobs?q=lock+keeper+%26+tide&near=K%C3%B6ln", list.substring(list.indexOf("/jobs")));
        String page = visitor.get(list, "Cookie", session).body();
        assertTrue(page.contains("It is saved as “lock keeper &amp; tide, Köln”."), page);
        assertTrue(page.contains("<option value=\"WEEKLY\" selected>"), page);
    }

    @Test
    void aSearchOpenedByAnotherSiteIsAskedAbout() throws Exception {
        HttpResponse<String> opened = visitor.get("/saved/searches?q=stranger&frequency=AT_ONCE", "Cookie", session);
        assertTrue(opened.body().contains("Save this search?"));
        assertFalse(visitor.get("/jobs?q=stranger", "Cookie", session).body().contains("It is saved as"));
    }

    private boolean isSaved() throws Exception {
        return visitor.get(JOB, "Cookie", session).body().contains("All saved jobs");
    }

    private static String caching(HttpResponse<String> page) {
        return page.headers().firstValue("Cache-Control").orElse("");
    }
}
