package org.jobwright.instance.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate takes a receipt along, and anyone who is shown it can ask whether it is genuine. */
@ExtendWith(Product.class)
class ReceiptIT {

    @Test
    void aReceiptIsTheSameEachTimeAndAnyoneCanCheckIt(Instance instance, People people) throws Exception {
        Candidate candidate = people.candidate("candidate@demo.example");
        candidate.open("/app/applications");
        candidate
                .main()
                .getByRole(AriaRole.LISTITEM)
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        candidate.seesHeading("Receipt");
        String reference = candidate.address(".*/A-[A-Z0-9]+.*").replaceAll(".*/(A-[A-Z0-9]+).*", "$1");
        byte[] print = download(candidate, "Receipt (PDF)");
        byte[] data = download(candidate, "Receipt as data (JSON)");
        assertArrayEquals(print, download(candidate, "Receipt (PDF)"));
        assertArrayEquals(data, download(candidate, "Receipt as data (JSON)"));
        assertTrue(new String(data, StandardCharsets.UTF_8).contains("\"reference\":\"" + reference + "\""));

        candidate.open("/app/applications/" + reference);
        candidate.follow("Check the receipt");
        Page page = candidate.page;
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Issued by this site on");
        String sha256 = Sha256.hex(data);
        assertThat(page.getByText(sha256)).isVisible();

        Visitor visitor = new Visitor(instance);
        HttpResponse<String> issued = visitor.get("/receipts/" + sha256);
        assertEquals(200, issued.statusCode());
        assertTrue(issued.body().contains("noindex"));
        assertFalse(issued.body().contains(reference), "it names nobody and nothing");
        data[data.length / 2] ^= 1;
        assertEquals(404, visitor.get("/receipts/" + Sha256.hex(data)).statusCode());
        assertEquals(404, visitor.get("/receipts/1234").statusCode());
        String rival = visitor.sessionOf("rival@demo.example");
        for (String file : new String[] {"/receipt.pdf", "/receipt.json"}) {
            String address = "/receipts/" + reference + file;
            assertTrue(visitor.get(address).statusCode() != 200);
            assertEquals(404, visitor.get(address, "Cookie", rival).statusCode());
        }
    }

    @Test
    void beforeSendingItIsShownWhoWillReadItAndHowLongItIsKept(People people) {
        Candidate candidate = people.candidate("newcomer@demo.example");
        candidate.preparesApplication("Cook, Residential Home", "Larkfield Care", "I only look.");
        assertThat(candidate.main()).containsText("Who can read it");
        assertThat(candidate.main())
                .containsText(
                        Pattern.compile("(One person who hires|people who hire) for Larkfield Care: Owner \\(1\\)"));
        assertThat(candidate.main()).containsText("How long it is kept");
    }

    @Test
    void theListOfApplicationsIsAFileForAnOffice(People people) throws IOException {
        Candidate candidate = people.candidate("candidate@demo.example");
        candidate.open("/app/applications");
        candidate.seesHeading("Your applications as a file");
        String table = new String(download(candidate, "Download as a table (CSV)"), StandardCharsets.UTF_8);
        assertTrue(table.startsWith("\uFEFFDate,Employer,Job,Place,Way,Status,Reference\r\n"), table);
        assertTrue(table.contains(" Received"), table);
        String print = new String(download(candidate, "Download as PDF"), StandardCharsets.ISO_8859_1);
        assertTrue(print.startsWith("%PDF-"));
    }

    private static byte[] download(Candidate candidate, String link) throws IOException {
        Download download = candidate.page.waitForDownload(() -> candidate.follow(link));
        try (InputStream content = download.createReadStream()) {
            return content.readAllBytes();
        }
    }
}
