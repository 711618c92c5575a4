package org.jobwright.domain.offers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** What the terms of an offer need: little in a draft, all of it before approvers or the candidate read it. */
public final class OfferTermsRules {

    public static final int MAX_WORDS = 500;
    public static final int MAX_LETTER = 4000;
    public static final int MAX_PLACE = 100;
    public static final int MAX_LINE = 200;
    public static final int MOST_LINES = 10;
    public static final int MOST_HOURS = 80;
    public static final int MOST_PROBATION_MONTHS = 24;
    public static final int MOST_HOLIDAY_DAYS = 100;
    private static final BigDecimal MOST_PAY = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_HOURS_PER_YEAR = 4_000;
    private static final int MOST_DIGITS = 2;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** How far ahead the start and the last day to answer may be. */
    static final Duration FARTHEST = Duration.ofDays(731);

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private final OfferTerms terms;
    private final List<FieldProblem> problems = new ArrayList<>();

    private OfferTermsRules(OfferTerms terms) {
        this.terms = terms;
    }

    /** Refuses what cannot be stored. */
    public static void requireStorable(OfferTerms terms) {
        InvalidInput.throwIfAny(new OfferTermsRules(terms).storable());
    }

    /**
     * Refuses what nobody could decide on: a part is missing, or the reason of a flag.
     *
     * @param read when it is read at the earliest; the last day to answer is later
     */
    static void requireComplete(OfferTerms terms, AdvertComparison comparison, Instant read) {
        InvalidInput.throwIfAny(new OfferTermsRules(terms).complete(comparison, read));
    }

    private List<FieldProblem> storable() {
        atMost(MAX_WORDS, "variablePay", terms.variablePay());
        atMost(MAX_PLACE, "place", terms.place());
        atMost(MAX_LETTER, "letter", terms.letter());
        atMost(Decision.MAX_MESSAGE, "message", terms.message());
        atMost(MAX_WORDS, "flagReason", terms.flagReason());
        lines("benefits", terms.benefits());
        lines("conditions", terms.conditions());
        number("probationMonths", terms.probationMonths(), MOST_PROBATION_MONTHS);
        number("holidayDays", terms.holidayDays(), MOST_HOLIDAY_DAYS);
        BigDecimal hours = terms.hoursPerWeek();
        if (hours != null && !isWithin(hours, BigDecimal.valueOf(MOST_HOURS))) {
            problems.add(FieldProblem.of("hoursPerWeek", "offers.number.range", 1, MOST_HOURS));
        }
        pay(terms.pay());
        date("startDate", terms.startDate());
        date("endDate", terms.endDate());
        date("answerBy", terms.answerBy());
        try {
            ZoneId.of(terms.zone());
        } catch (DateTimeException unknown) {
            problems.add(FieldProblem.of("answerBy", "offers.zone.unknown"));
        }
        return problems;
    }

    private static boolean isWithin(BigDecimal figure, BigDecimal most) {
        return figure.signum() > 0 && figure.compareTo(most) <= 0 && figure.scale() <= MOST_DIGITS;
    }

    /** One figure: a range in an offer would compare with any advert. */
    private void pay(SalaryRange pay) {
        if (pay.max() != null || pay.min() != null && !isWithin(pay.min(), MOST_PAY)) {
            problems.add(FieldProblem.of("pay", "offers.pay.range"));
        }
        if (!pay.currency().isEmpty() && !CURRENCIES.contains(pay.currency())) {
            problems.add(FieldProblem.of("pay", "offers.pay.currency"));
        }
        if (pay.hoursPerYear() < 1 || pay.hoursPerYear() > MOST_HOURS_PER_YEAR) {
            problems.add(FieldProblem.of("pay", "offers.number.range", 1, MOST_HOURS_PER_YEAR));
        }
    }

    private void date(String field, LocalDate date) {
        if (date != null && (date.isBefore(FIRST_DAY) || !date.isBefore(LAST_DAY))) {
            problems.add(FieldProblem.of(field, "offers.date.too-far"));
        }
    }

    private List<FieldProblem> complete(AdvertComparison comparison, Instant read) {
        if (!storable().isEmpty()) {
            return problems;
        }
        LocalDate farthest = LocalDate.ofInstant(read.plus(FARTHEST), ZoneOffset.UTC);
        if (terms.pay().isUnknown() || terms.pay().currency().isEmpty()) {
            problems.add(FieldProblem.of("pay", "offers.required"));
        }
        if (terms.startDate() == null) {
            problems.add(FieldProblem.of("startDate", "offers.required"));
        } else if (terms.startDate().isAfter(farthest)) {
            problems.add(FieldProblem.of("startDate", "offers.date.too-far"));
        } else if (terms.endDate() != null && !terms.endDate().isAfter(terms.startDate())) {
            problems.add(FieldProblem.of("endDate", "offers.end.before-start"));
        }
        if (terms.letter().isEmpty()) {
            problems.add(FieldProblem.of("letter", "offers.required"));
        }
        if (terms.answerBy() == null) {
            problems.add(FieldProblem.of("answerBy", "offers.required"));
        } else if (terms.answerBy().isAfter(farthest)) {
            problems.add(FieldProblem.of("answerBy", "offers.date.too-far"));
        } else if (!terms.answerUntil().isAfter(read)) {
            problems.add(FieldProblem.of("answerBy", "offers.answer-by.past"));
        }
        if (comparison.isFlagged() && terms.flagReason().isEmpty()) {
            problems.add(FieldProblem.of("flagReason", "offers.flag.reason-required"));
        }
        return problems;
    }

    private void atMost(int most, String field, String text) {
        if (text.length() > most) {
            problems.add(FieldProblem.of(field, "offers.text.too-long", most));
        }
    }

    private void lines(String field, List<String> lines) {
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > MAX_LINE)) {
            problems.add(FieldProblem.of(field, "offers.lines.range", MOST_LINES, MAX_LINE));
        }
    }

    private void number(String field, Integer number, int most) {
        if (number != null && (number < 0 || number > most)) {
            problems.add(FieldProblem.of(field, "offers.number.range", 0, most));
        }
    }
}
