package org.jobwright.domain.offers;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What is offered. In a draft any part may be missing; {@link OfferTermsRules} says what an offer needs.
 *
 * @param pay one figure, its {@code max} is empty
 * @param variablePay pay on top, in words
 * @param endDate null for a permanent job
 * @param hoursPerWeek null if unknown
 * @param probationMonths null for none
 * @param holidayDays a year; null if the letter does not say
 * @param conditions what has to be met before the hire is confirmed
 * @param letter the text of the letter between salutation and terms
 * @param language of the letter
 * @param paper the law wants a signature on paper, too: an acceptance here waits for it
 * @param answerBy the last day to answer, in {@code zone}
 * @param zone the IANA name of the time zone in which that day ends
 * @param message the employer's own words for the page, not in the letter
 * @param flagReason why the pay is outside the advert; the candidate never reads it
 */
public record OfferTerms(
        SalaryRange pay,
        String variablePay,
        EmploymentType employmentType,
        LocalDate startDate,
        LocalDate endDate,
        BigDecimal hoursPerWeek,
        String place,
        WorkplaceType workplace,
        Integer probationMonths,
        Integer holidayDays,
        List<String> benefits,
        List<String> conditions,
        String letter,
        Language language,
        boolean paper,
        LocalDate answerBy,
        String zone,
        String message,
        String flagReason)
        implements Serializable {

    private static final int WEEKS = 52;

    /** A figure with more is refused, and not written out before. */
    private static final int MOST_ZEROS = 10;

    public OfferTerms {
        pay = pay == null ? SalaryRange.UNKNOWN : pay;
        variablePay = TypedText.text(variablePay);
        employmentType = employmentType == null ? EmploymentType.FULL_TIME : employmentType;
        hoursPerWeek = plain(hoursPerWeek);
        place = TypedText.line(place);
        workplace = workplace == null ? WorkplaceType.ON_SITE : workplace;
        benefits = TypedText.lines(benefits);
        conditions = TypedText.lines(conditions);
        letter = TypedText.text(letter);
        language = language == null ? Language.EN : language;
        zone = zone == null || zone.isBlank() ? ZoneOffset.UTC.getId() : zone;
        message = TypedText.text(message);
        flagReason = TypedText.text(flagReason);
    }

    // One figure has one form, so that equal terms have one digest.
    private static BigDecimal plain(BigDecimal hours) {
        if (hours == null) {
            return null;
        }
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -MOST_ZEROS
                ? stripped.setScale(0, RoundingMode.UNNECESSARY)
                : stripped;
    }

    /** The end of the last day to answer; null if none is set. */
    public Instant answerUntil() {
        return answerBy == null
                ? null
                : answerBy.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    /** The pay by the year, for the hours that are offered: what is compared with the advert and with limits. */
    public SalaryRange comparedPay() {
        return hoursPerWeek == null
                ? pay
                : new SalaryRange(
                        pay.currency(),
                        pay.min(),
                        pay.max(),
                        pay.unit(),
                        hoursPerWeek.multiply(BigDecimal.valueOf(WEEKS)).intValue());
    }

    /** Whether those who approved other terms must be asked again. */
    boolean isMaterialChangeOf(OfferTerms approved) {
        return !material().equals(approved.material());
    }

    private List<Object> material() {
        return Arrays.asList(
                pay,
                variablePay,
                employmentType,
                startDate,
                endDate,
                hoursPerWeek,
                place,
                workplace,
                conditions,
                letter);
    }

    /** The same without what only the employer reads. */
    public OfferTerms forCandidate() {
        return new OfferTerms(
                pay,
                variablePay,
                employmentType,
                startDate,
                endDate,
                hoursPerWeek,
                place,
                workplace,
                probationMonths,
                holidayDays,
                benefits,
                conditions,
                letter,
                language,
                paper,
                answerBy,
                zone,
                message,
                null);
    }

    /** By which a vote, a letter and the sending name the terms that were read. */
    public String digest() {
        return Sha256.hex(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }
}
