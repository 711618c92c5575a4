package org.jobwright.web.shell.offers;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The terms of an offer in words, the same in the letter and on every page. */
public final class OfferLabels {

    /** A term and what is offered. */
    public record Term(String name, String value) {}

    private OfferLabels() {}

    /** The terms that are set, in the order of the letter. */
    public static List<Term> terms(OfferTerms terms, Texts texts, Formats formats) {
        List<Term> lines = new ArrayList<>();
        if (!terms.pay().isUnknown()) {
            lines.add(term("pay", formats.pay(terms.pay()), texts));
        }
        if (!terms.variablePay().isEmpty()) {
            lines.add(term("variable", terms.variablePay(), texts));
        }
        lines.add(term("type", texts.of(terms.employmentType()), texts));
        if (terms.hoursPerWeek() != null) {
            lines.add(term("hours", formats.number(terms.hoursPerWeek()), texts));
        }
        if (terms.startDate() != null) {
            lines.add(term("start", formats.date(terms.startDate()), texts));
        }
        if (terms.endDate() != null) {
            lines.add(term("end", formats.date(terms.endDate()), texts));
        }
        String workplace = texts.of(terms.workplace());
        lines.add(term("place", terms.place().isEmpty() ? workplace : terms.place() + " (" + workplace + ")", texts));
        if (terms.probationMonths() != null) {
            lines.add(term("probation", texts.get("shared.offers.term.months", terms.probationMonths()), texts));
        }
        if (terms.holidayDays() != null) {
            lines.add(term("holiday", texts.get("shared.offers.term.days", terms.holidayDays()), texts));
        }
        return lines;
    }

    private static Term term(String key, String value, Texts texts) {
        return new Term(texts.get("shared.offers.term." + key), value);
    }

    /** The range of the advert in the unit of the offer; empty if it named none. */
    public static String advert(SalaryRange advert, OfferTerms terms, Texts texts, Formats formats) {
        return advert.isUnknown()
                ? ""
                : texts.get(
                        "shared.offers.advert",
                        formats.pay(advert.in(terms.pay().unit())));
    }
}
