package org.jobwright.web.applications.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.mine.PastApplication;
import org.jobwright.web.shared.pdf.PdfWriter;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PastPdfTest {

    private static final Instant NOW = Instant.parse("2026-11-29T23:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @EnumSource(Language.class)
    void aValidatorConfirmsThatItIsAccessibleAndCanBeKept(Language language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(file(language)), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertEquals(List.of(), validator.validate(parser).getTestAssertions(), flavour.toString());
            }
        }
    }

    @Test
    void itHasWhatOfficesAskFor() throws Exception {
        try (PDDocument file = Loader.loadPDF(file(Language.DE))) {
            String text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            for (String words : List.of(
                    "Bewerbungen von Zoë Łukasz",
                    "Eine Bewerbung vom 30. August 2026 bis zum 30. November 2026",
                    "21. November 2026: Signal Technician",
                    "Arbeitgeber: Harbour Rail",
                    "Ort: Bristol",
                    "Weg: Online (http://localhost:8080)",
                    "Kennung: A-23456789",
                    "(21. November 2026), ")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
        }
    }

    @Test
    void daysAreThoseOfTheReaderAndNonsenseIsTheLatestMonths() {
        PastPeriod latest = PastPeriod.latest(NOW, BERLIN);
        assertEquals(LocalDate.parse("2026-11-30"), latest.to());
        PastPeriod named = read("from=2026-03-29&to=2026-03-29&zone=Europe/Berlin");
        assertEquals(Instant.parse("2026-03-28T23:00:00Z"), named.since());
        assertEquals(Instant.parse("2026-03-29T22:00:00Z"), named.until(), "a day of 23 hours");
        for (String nonsense : List.of("", "from=x&to=2026-13-01", "from=%2B99999-01-01&to=-5-1-1", "zone=Nowhere")) {
            assertEquals(PastPeriod.latest(NOW, ZoneOffset.UTC), read(nonsense), nonsense);
        }
        assertEquals(named, read(named.address("csv").replaceFirst(".*\\?", "")));
    }

    private static PastPeriod read(String query) {
        return PastPeriod.read(QueryParameters.fromString(query), NOW, ZoneOffset.UTC);
    }

    private static byte[] file(Language language) {
        PastApplication application = new PastApplication(
                new ApplicationReference("A-23456789"),
                Instant.parse("2026-11-21T10:00:00Z"),
                "Harbour Rail",
                "Signal Technician",
                "JW-2026-000042",
                "Bristol",
                List.of(
                        new PastApplication.Step(CandidateStatus.SUBMITTED, Instant.parse("2026-11-21T10:00:00Z")),
                        new PastApplication.Step(CandidateStatus.VIEWED, Instant.parse("2026-11-22T10:00:00Z"))));
        return PdfWriter.write(
                PastPdf.TEMPLATE,
                PastPdf.of(
                        "Zoë Łukasz", PastPeriod.latest(NOW, BERLIN), List.of(application), NOW, Texts.of(language)));
    }
}
