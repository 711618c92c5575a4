package org.jobwright.web.shell.offers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.web.shared.pdf.PdfWriter;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.offers.OfferLabels.Term;

/**
 * The letter of an offer in its own language. The file and the candidate's page have the same text.
 *
 * @param paragraphs what the employer wrote
 * @param advert the range of the advert; empty if it named none
 * @param lower that the pay is lower than the advert, which cannot be left out; empty if it is not
 * @param paper a line for a signature on paper; empty if none is needed
 * @param footer reference, version and the beginning of the digest
 */
public record OfferLetterPage(
        String language,
        String title,
        String from,
        String dated,
        String salutation,
        List<String> paragraphs,
        String termsHeading,
        List<Term> terms,
        String advert,
        String lower,
        String benefitsHeading,
        List<String> benefits,
        String conditionsHeading,
        List<String> conditions,
        String answerBy,
        String paper,
        String footer) {

    private static final String TEMPLATE = "shell/offers/letter.jte";
    private static final int DIGITS = 8;

    /** Between whom the offer is made. */
    public record Parties(String organization, String applicant, String posting) {}

    /**
     * The letter of a version.
     *
     * @param dated the day on which it is sent
     */
    public static OfferLetterPage of(
            Parties parties,
            String reference,
            int version,
            OfferTerms terms,
            String digest,
            LocalDate dated,
            SalaryRange advert,
            boolean lower) {
        Texts texts = Texts.of(terms.language());
        Formats formats = Formats.of(terms.language(), ZoneId.of(terms.zone()));
        return new OfferLetterPage(
                terms.language().tag(),
                texts.get("shared.offers.letter.title", parties.posting()),
                parties.organization(),
                formats.date(dated),
                texts.get("shared.offers.letter.salutation", parties.applicant()),
                terms.letter().lines().filter(line -> !line.isBlank()).toList(),
                texts.get("shared.offers.letter.terms"),
                OfferLabels.terms(terms, texts, formats),
                OfferLabels.advert(advert, terms, texts, formats),
                lower ? texts.get("shared.offers.letter.lower") : "",
                texts.get("shared.offers.letter.benefits"),
                terms.benefits(),
                texts.get("shared.offers.letter.conditions"),
                terms.conditions(),
                terms.answerBy() == null
                        ? ""
                        : texts.get("shared.offers.letter.answer-by", formats.date(terms.answerBy())),
                terms.paper() ? texts.get("shared.offers.letter.paper") : "",
                texts.get("shared.offers.letter.footer", reference, version, digest.substring(0, DIGITS)));
    }

    /** The letter as a file. */
    public byte[] file() {
        return PdfWriter.write(TEMPLATE, this);
    }

    /** All of it as lines, to compare a file with a page. */
    public List<String> lines() {
        return Stream.of(
                        Stream.of(title, from, dated, salutation),
                        paragraphs.stream(),
                        Stream.of(termsHeading),
                        terms.stream().map(term -> term.name() + ": " + term.value()),
                        Stream.of(advert, lower),
                        benefits.stream(),
                        conditions.stream(),
                        Stream.of(answerBy, paper, footer))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
