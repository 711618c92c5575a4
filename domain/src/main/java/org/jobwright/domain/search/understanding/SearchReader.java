package org.jobwright.domain.search.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.understanding.UnderstoodSearch.Fact;
import org.jobwright.domain.search.understanding.UnderstoodSearch.Kind;

/** Interprets one search. Filters that are already set are not filled from its words. */
final class SearchReader {

    private static final Set<String> BEFORE_PAY =
            Set.of("from", "over", "above", "min", "minimum", "ab", "mindestens", "ueber", "uber");

    private final JobSearch typed;
    private final String country;
    private final boolean guess;
    private final PlaceWords places;
    private final TypedWords words;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<WorkplaceType> workplace = EnumSet.noneOf(WorkplaceType.class);
    private final Set<EmploymentType> employment = EnumSet.noneOf(EmploymentType.class);
    private String near;
    private BigDecimal payFrom;
    private String currency;

    /** @param guess whether to recognize towns without an announcing word */
    SearchReader(JobSearch typed, String country, boolean guess) {
        this.typed = typed;
        this.country = country == null ? "" : country;
        this.guess = guess;
        this.places = new PlaceWords(this.country);
        this.words = new TypedWords(typed.words());
        this.workplace.addAll(typed.workplace());
        this.employment.addAll(typed.employment());
        this.near = typed.near();
        this.payFrom = typed.payFrom();
        this.currency = typed.currency();
    }

    UnderstoodSearch read() {
        readFacts();
        readPay();
        readPlace();
        JobSearch meant = new JobSearch(
                facts.isEmpty() || !SearchWords.sayNothing(words.rest()) ? words.rest() : "",
                PlaceWords.asked(near, country),
                typed.radius(),
                workplace,
                employment,
                typed.roles(),
                typed.organizations(),
                typed.industries(),
                typed.countries(),
                typed.regions(),
                payFrom,
                currency,
                typed.postedWithin(),
                typed.order());
        return new UnderstoodSearch(meant, facts);
    }

    private void readFacts() {
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + FactWords.LONGEST); to > from; to--) {
                if (words.isFree(from, to)) {
                    Optional<Enum<?>> meaning = FactWords.meaning(words.text(from, to), words.folded(to));
                    if (meaning.isPresent()) {
                        take(meaning.get(), from, to);
                    }
                }
            }
        }
    }

    private void take(Enum<?> meaning, int from, int to) {
        switch (meaning) {
            case WorkplaceType type
            when typed.workplace().isEmpty() -> {
                workplace.add(type);
                take(Kind.WORKPLACE, from, to, true);
            }
            case EmploymentType type
            when typed.employment().isEmpty() -> {
                employment.add(type);
                take(Kind.EMPLOYMENT, from, to, true);
            }
            default -> {
                // The filter is set already, perhaps to something else.
            }
        }
    }

    private void readPay() {
        for (int from = 0; from < words.size() && payFrom == null; from++) {
            for (int to = Math.min(words.size(), from + PayWords.LONGEST); to > from && payFrom == null; to--) {
                if (words.isFree(from, to)) {
                    readPay(from, to);
                }
            }
        }
    }

    private void readPay(int from, int to) {
        Optional<PayUnit> unit = Optional.empty();
        int end = to;
        for (int length = 2; length > 0 && unit.isEmpty(); length--) {
            if (words.isFree(to, to + length)) {
                unit = PayWords.unit(words.text(to, to + length));
                end = unit.isPresent() ? to + length : to;
            }
        }
        Optional<PayWords.Pay> pay = PayWords.read(words.text(from, to), unit);
        if (pay.isPresent()) {
            payFrom = pay.get().perYear();
            currency = pay.get().currency();
            boolean introduced = from > 0 && words.isFree(from - 1) && BEFORE_PAY.contains(words.folded(from - 1));
            take(Kind.PAY, introduced ? from - 1 : from, end, true);
        }
    }

    private void readPlace() {
        if (!near.isEmpty()) {
            return;
        }
        for (int at = 0; at < words.size() - 1 && near.isEmpty(); at++) {
            if (words.isFree(at) && PlaceWords.announces(words.folded(at))) {
                for (int to = Math.min(words.size(), at + 1 + PlaceWords.LONGEST);
                        to > at + 1 && near.isEmpty();
                        to--) {
                    if (words.isFree(at + 1, to) && places.isPlace(words.text(at + 1, to))) {
                        near = words.text(at + 1, to);
                        take(Kind.PLACE, at, to, true);
                    }
                }
            }
        }
        for (int length = Math.min(PlaceWords.LONGEST, words.size()); guess && length > 0 && near.isEmpty(); length--) {
            // A place is at the end more often than at the beginning.
            for (int from = words.size() - length; from >= 0 && near.isEmpty(); from--) {
                if (words.isFree(from, from + length)
                        && places.isWellKnown(words.text(from, from + length), words.left() == length)) {
                    near = words.text(from, from + length);
                    take(Kind.PLACE, from, from + length, words.left() == length);
                }
            }
        }
    }

    private void take(Kind kind, int from, int to, boolean sure) {
        facts.add(new Fact(kind, words.text(from, to), sure));
        words.take(from, to);
    }
}
