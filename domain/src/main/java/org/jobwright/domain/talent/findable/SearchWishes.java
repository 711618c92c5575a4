package org.jobwright.domain.talent.findable;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.search.ReferenceRates;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * What a person looks for, as far as they want to say it. Never what they earned.
 *
 * @param availableFrom null if they do not say
 * @param remote they would work from home all the time
 * @param payWanted in a year; null if they do not say
 * @param payCurrency null without pay
 * @param permits the countries in which they may work, ISO 3166-1 alpha-2
 */
public record SearchWishes(
        LocalDate availableFrom, boolean remote, Integer payWanted, String payCurrency, List<String> permits)
        implements Serializable {

    public static final int MAX_PAY = 10_000_000;
    public static final int MOST_PERMITS = 50;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public static final SearchWishes NONE = new SearchWishes(null, false, null, null, List.of());

    public SearchWishes {
        permits = permits == null ? List.of() : List.copyOf(permits);
        List<FieldProblem> problems = new ArrayList<>();
        if (payWanted == null) {
            payCurrency = null;
        } else if (payWanted < 1 || payWanted > MAX_PAY) {
            problems.add(FieldProblem.of("payWanted", "talent.wishes.pay", MAX_PAY));
        } else if (payCurrency == null
                || ReferenceRates.euros(BigDecimal.ONE, payCurrency).isEmpty()) {
            problems.add(FieldProblem.of("payCurrency", "talent.wishes.currency"));
        }
        if (permits.size() > MOST_PERMITS || !COUNTRIES.containsAll(permits)) {
            problems.add(FieldProblem.of("permits", "talent.wishes.permits", MOST_PERMITS));
        }
        InvalidInput.throwIfAny(problems);
    }

    /** The pay in whole euros, to compare; null if they do not say. */
    public Integer payInEuros() {
        return payWanted == null
                ? null
                : ReferenceRates.euros(BigDecimal.valueOf(payWanted), payCurrency)
                        .map(Long::intValue)
                        .orElse(null);
    }
}
