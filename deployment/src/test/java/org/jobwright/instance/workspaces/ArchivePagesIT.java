package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jobwright.domain.shared.Json;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An owner takes everything along that the organization owns. */
@ExtendWith(Product.class)
class ArchivePagesIT {

    private static final String PAGE = "/app/organization/larkfield-care/export";

    private static final String APPLICANTS = " from job_application a join hiring_organization o"
            + " on o.id = a.organization_id and o.slug = 'larkfield-care'";

    @TempDir
    private Path directory;

    @Test
    void anOwnerAsksWaitsAndDownloads(Instance instance, People people) throws Exception {
        Recruiter owner = people.rival();
        owner.open("/app/organization");
        owner.follow("Export everything");
        owner.seesHeading("Export everything");
        owner.press("Ask for the export");
        assertThat(owner.main()).containsText("Until then any owner can stop it.");
        assertThat(owner.main().locator("a", byText("Download"))).hasCount(0);
        Axe.findsNothing(owner.page, "an export that was asked for");

        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update archive_request set asked_at = asked_at - interval '25 hours',"
                    + " ready_at = ready_at - interval '25 hours', ends_at = ends_at - interval '25 hours'");
            statement.executeUpdate("insert into pool_membership (id, version, organization_id, account_id, state,"
                    + " state_at, consent_version, consent_at, consent_until, consent_how, consent_language, consent_sha256)"
                    + " select gen_random_uuid(), 0, a.organization_id, a.candidate_id,"
                    + " case when c.email like 'fatima%' then 'IN' else 'LEFT' end, now(), 1, now(),"
                    + " now() + interval '1 year', 'WORKSPACE', 'EN', repeat('a', 64)"
                    + APPLICANTS + " join account c on c.id = a.candidate_id"
                    + " on conflict (organization_id, account_id) do update set state = excluded.state,"
                    + " consent_version = 1, consent_at = excluded.consent_at, consent_until = excluded.consent_until,"
                    + " consent_how = 'WORKSPACE', consent_language = 'EN', consent_sha256 = excluded.consent_sha256");
        }
        owner.open(PAGE);
        Download download = owner.page.waitForDownload(
                () -> owner.main().locator("a", byText("Download")).click());
        Path file = directory.resolve("export.zip");
        download.saveAs(file);
        Set<String> names = names(file);
        assertTrue(names.contains("README.txt") && names.contains("contents.json"), names::toString);
        assertTrue(names.contains("applications.csv") && names.contains("members.csv"), names::toString);
        assertTrue(names.stream().anyMatch(name -> name.startsWith("postings/JW-")), names::toString);
        hasThePoolAndTheLetters(instance, file, names);

        Page phone = people.recruiter("rival@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        phone.navigate(PAGE);
        assertThat(phone.locator("main")).containsText(Pattern.compile("Heruntergeladen|It was downloaded"));
        assertEquals(0, phone.evaluate("document.documentElement.scrollWidth - innerWidth"));
        Axe.findsNothing(phone, "an export on a phone");

        owner.open(PAGE);
        owner.press("Stop");
        owner.confirm("Stop export");
        assertThat(owner.main()).containsText("was stopped");
        assertThat(owner.button("Ask for the export")).isVisible();
    }

    /** As the database has them: who agreed and did not leave, and what was sent. */
    private static void hasThePoolAndTheLetters(Instance instance, Path file, Set<String> names) throws Exception {
        Set<String> kept = new TreeSet<>();
        Set<String> letters = new TreeSet<>();
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select a.reference" + APPLICANTS
                    + " join pool_membership m on m.organization_id = a.organization_id and m.account_id = a.candidate_id"
                    + " where m.state = 'IN' and m.consent_until > now() and a.candidate_status <> 'WITHDRAWN'"
                    + " and a.blind_until is null")) {
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery("select a.reference, v.number" + APPLICANTS
                    + " join offer f on f.application_id = a.id join offer_version v on v.offer_id = f.id"
                    + " join offer_letter l on l.version_id = v.id"
                    + " where v.sent_at is not null and a.candidate_status <> 'WITHDRAWN'")) {
                while (rows.next()) {
                    letters.add("applications/" + rows.getString(1) + "/offer-" + rows.getInt(2) + ".pdf");
                }
            }
        }
        assertFalse(kept.isEmpty());
        Set<String> found = new TreeSet<>();
        Json.read(text(file, "pool.json"), JsonNode.class)
                .forEach(person -> found.add(person.path("application").asText()));
        assertEquals(kept, found);
        assertEquals(kept.size() + 1, text(file, "pool.csv").lines().count());
        assertEquals(
                letters,
                names.stream()
                        .filter(name -> name.matches(".*/offer-\\d+\\.pdf"))
                        .collect(Collectors.toSet()));
        assertTrue(text(file, "audit.json").contains("ArchiveAsked"));
    }

    private static String text(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Locator.LocatorOptions byText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Set<String> names(Path file) throws Exception {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
