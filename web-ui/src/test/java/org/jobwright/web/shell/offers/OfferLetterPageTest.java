package org.jobwright.web.shell.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shell.offers.OfferLetterPage.Parties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class OfferLetterPageTest {

    private static final String DIGEST = "a1b2c3d4".repeat(8);

    @BeforeAll
    static void findTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Another program says so, not the writer of the file. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aValidatorConfirmsThatLettersAreAccessibleAndCanBeKept(Language language) throws Exception {
        byte[] file = letter(language, "Zoë Łukasz", 42_000).file();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertEquals(List.of(), violations(file, flavour), flavour.toString());
        }
    }

    /** A validator that finds nothing anywhere would confirm everything. */
    @Test
    void theValidatorRefusesALetterThatIsNotTagged() throws Exception {
        byte[] untagged;
        try (PDDocument file =
                        Loader.loadPDF(letter(Language.EN, "Zoë Łukasz", 42_000).file());
                var changed = new ByteArrayOutputStream()) {
            file.getDocumentCatalog().setStructureTreeRoot(null);
            file.getDocumentCatalog().setLanguage(null);
            file.save(changed);
            untagged = changed.toByteArray();
        }
        assertFalse(violations(untagged, PDFAFlavour.PDFUA_1).isEmpty());
    }

    private static List<String> violations(byte[] file, PDFAFlavour flavour) throws VeraPDFException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void theTextOfTheFileIsTheTextOfThePage() throws IOException {
        OfferLetterPage letter = letter(Language.EN, "Zoë Łukasz", 36_000);
        try (PDDocument file = Loader.loadPDF(letter.file())) {
            String text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            for (String line : letter.lines()) {
                assertTrue(text.contains(line.replaceAll("\\s+", " ")), line + " in " + text);
            }
            assertTrue(text.contains("28 November 2026"), "it is dated");
            assertTrue(text.contains("Dear Zoë Łukasz,"));
            assertTrue(text.contains("OF-7KQ2M9XB, version 2, a1b2c3d4"));
            assertTrue(text.contains("1 / 1"));
            assertTrue(text.contains("lower than in the advert"));
            assertEquals("en", file.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Offer of employment: Signal Technician",
                    file.getDocumentInformation().getTitle());
        }
    }

    private static OfferLetterPage letter(Language language, String applicant, long pay) {
        SalaryRange advert = SalaryRange.yearly("GBP", 38_400, 46_000);
        OfferTerms terms = new OfferTerms(
                new SalaryRange("GBP", BigDecimal.valueOf(pay), null, PayUnit.YEAR, 2080),
                "Up to 5% a year",
                null,
                LocalDate.parse("2027-01-04"),
                null,
                new BigDecimal("37.5"),
                "Łódź",
                null,
                6,
                28,
                List.of("Rail pass"),
                List.of("A medical check"),
                "We look forward to working with you.\n\nPlease bring your licence.",
                language,
                true,
                LocalDate.parse("2026-12-04"),
                "Europe/London",
                "",
                "");
        return OfferLetterPage.of(
                new Parties("Harbour Rail", applicant, "Signal Technician"),
                "OF-7KQ2M9XB",
                2,
                terms,
                DIGEST,
                LocalDate.parse("2026-11-28"),
                advert,
                pay < 38_400);
    }
}
