package org.jobwright.instance.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person takes along everything that is stored about them, and nothing of others. */
@ExtendWith(Product.class)
@Tag("PRV-03")
class OwnDataIT {

    @Test
    void aCandidateDownloadsEverythingAndReadsItWithoutUs(People people) throws Exception {
        Candidate candidate = people.candidate("candidate@demo.example");
        candidate.open("/app/privacy");
        Page page = candidate.page;
        Download download =
                page.waitForDownload(() -> page.getByText("Download everything").click());
        Map<String, byte[]> files = read(download);

        assertTrue(text(files, "account.json").contains("candidate@demo.example"));
        assertTrue(text(files, "index.html").contains("href=\"account.json\""));
        assertFalse(text(files, "index.html").contains("http"), "it needs nothing from outside");
        List<String> linked = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(text(files, "index.html"))
                .results()
                .map(link -> URLDecoder.decode(link.group(1), StandardCharsets.UTF_8))
                .filter(file -> !file.equals("files/"))
                .toList();
        assertTrue(files.keySet().containsAll(linked), linked::toString);
        assertTrue(
                linked.stream().anyMatch(file -> file.matches("applications/A-\\w{8}/CV .+\\.pdf")), linked::toString);
        assertTrue(files.keySet().stream().anyMatch(file -> file.matches("applications/A-\\w{8}/application\\.json")));
        assertTrue(files.keySet().stream().anyMatch(file -> file.endsWith(".pdf")), () -> files.keySet()
                .toString());
        List<String> receipts = files.keySet().stream()
                .filter(file -> file.endsWith("/receipt.json"))
                .toList();
        assertFalse(receipts.isEmpty());
        for (String receipt : receipts) {
            assertTrue(text(files, receipt.replace(".json", ".pdf")).startsWith("%PDF"), receipt);
        }
        String about = text(files, "about.json");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("about.json")) {
                assertTrue(about.contains(sha256(file.getValue())), file.getKey());
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                String content = new String(file.getValue(), StandardCharsets.UTF_8);
                assertFalse(content.contains("recruiter@demo.example"), file.getKey());
                assertFalse(content.contains("\"token\""), file.getKey());
                assertFalse(content.contains("\"stage"), () -> file.getKey() + " names what is not told");
            }
        }
    }

    @Test
    void anotherSiteDoesNotFetchItAndAVisitorGetsNothing(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        assertTrue(visitor.get("/privacy/my-data.zip").statusCode() != 200);
        String session = visitor.sessionOf("candidate@demo.example");
        assertEquals(
                403,
                visitor.get("/privacy/my-data.zip", "Cookie", session, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
    }

    private static Map<String, byte[]> read(Download download) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(download.createReadStream(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
