package org.jobwright.container.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.documents.DocumentSweepService;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.operations.RecordCleanup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate takes everything along, reads it and leaves; then the command of the operator finds nothing of them. */
@ContainerTest
@Tag("PRV-03")
@Tag("PRV-04")
class LeavingIT {

    private static final String SITE = "http://localhost:" + System.getProperty("jboss.http.port");

    private static final String PASSWORD = "a long password of a person who leaves";

    /** Nobody else is called so, nor lives there. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final String name = "Quillona-" + mark;
    private final String email = "farthingale-" + mark + "@test.example";

    @Inject
    private AdministratorService administration;

    @Inject
    private ProfileService profiles;

    @Inject
    private Leaving leaving;

    @Inject
    private DocumentSweepService files;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Harbour harbour;

    @Inject
    private Rows rows;

    @Test
    void whoTakesEverythingAlongAndLeavesIsFoundByNoCommand() throws Exception {
        harbour.putsOffTheCvsOfOtherTests();
        Opening opening = harbour.opening();
        leaving.keepsNothing(opening.organization());
        AccountId person = Callers.asSystem(
                () -> administration.provide(new ProvideAccount(email, name, Language.EN, PASSWORD, Set.of())));
        Callers.asPerson(
                person,
                () -> profiles.keepCv(
                        new UploadedFile(name + ".txt", ("The CV of " + name).getBytes(StandardCharsets.UTF_8))));
        ApplicationReference application = harbour.apply(opening, person, name);
        Await.until(() ->
                rows.count("from stored_document where owner_id = ? and extraction = 'PENDING'", person.value()) == 0);

        Map<String, String> taken = everything();
        assertTrue(taken.get("account.json").contains(email));
        assertTrue(taken.get("applications/" + application.value() + "/application.json")
                .contains(name));
        assertTrue(
                taken.containsValue("The CV of " + name), () -> taken.keySet().toString());
        assertTrue(found(email, name).contains("job_application.content"), "there is something to be found");

        letTheirFilesSettle(person);
        leave(person);
        assertEquals("", found(email, name));
    }

    /** What stands in the archive, by the names of its files. */
    private Map<String, String> everything() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(URI.create(SITE + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", SITE)
                        .POST(BodyPublishers.ofString("email=" + encoded(email) + "&password=" + encoded(PASSWORD)))
                        .build(),
                BodyHandlers.ofString());
        String session = signedIn.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<byte[]> archive = client.send(
                HttpRequest.newBuilder(URI.create(SITE + "/privacy/my-data.zip"))
                        .header("Cookie", session)
                        .build(),
                BodyHandlers.ofByteArray());
        assertEquals(200, archive.statusCode());
        Map<String, String> files = new TreeMap<>();
        try (InputStream bytes = new ByteArrayInputStream(archive.body());
                ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks for it; a week and the hours of the timers pass. */
    private void leave(AccountId person) throws Exception {
        leaving.leave(person);
        rows.change("update outbox_message set state = 'SENT', sent_at = now() where recipient = ?", email);
        Callers.asSystem(() -> cleanup.removeReceipts());
        Callers.asSystem(() -> files.sweep());
    }

    /** Files of the last hour may still get their row, and are left alone. */
    private void letTheirFilesSettle(AccountId person) throws Exception {
        for (String key : rows.texts("select storage_key from stored_document where owner_id = ?", person.value())) {
            Files.setLastModifiedTime(
                    Path.of(
                            System.getProperty("jobwright.documents.dir"),
                            key.substring(0, 2),
                            key.substring(2, 4),
                            key),
                    FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
    }

    /** {@code ./jobwright find}, on the data of this server: where it finds something, or nothing. */
    private static String found(String... texts) throws Exception {
        String launcher = System.getProperty("jobwright.extractor.classpath").split(File.pathSeparator, -1)[0];
        ProcessBuilder command = new ProcessBuilder(System.getProperty("jobwright.java"), "-jar", launcher, "find");
        command.command().addAll(List.of(texts));
        command.command().addAll(List.of("--data", System.getProperty("jobwright.data.dir")));
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("JOBWRIGHT_"));
        environment.put("JOBWRIGHT_DB_URL", System.getProperty("jobwright.db.url"));
        environment.put("JOBWRIGHT_DB_USER", System.getProperty("jobwright.db.user"));
        environment.put("JOBWRIGHT_DB_PASSWORD", System.getProperty("jobwright.db.password"));
        environment.put("JOBWRIGHT_DB_OWNER_USER", System.getProperty("test.db.owner.user"));
        environment.put("JOBWRIGHT_DB_OWNER_PASSWORD", System.getProperty("test.db.owner.password"));
        Process found = command.redirectErrorStream(true).start();
        String said = new String(found.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = found.waitFor();
        assertTrue(code == 0 || code == 1, said);
        assertTrue(said.contains("is stored "), said);
        return code == 0 ? "" : said;
    }
}
