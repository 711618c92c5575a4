package org.jobwright.domain.jobs.advert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What the employer offers: base pay, ranges that differ by place, incentives and benefits.
 *
 * @param otherCompensation whether anything is paid on top; null if the employer has not said
 */
public record PayOffer(
        SalaryRange baseSalary,
        List<PlacePay> placePay,
        Incentives incentives,
        List<String> benefits,
        String benefitsText,
        OtherCompensation otherCompensation)
        implements Serializable {

    public static final PayOffer UNKNOWN = new PayOffer(null, null, null, null, null, null);

    public PayOffer {
        baseSalary = baseSalary == null ? SalaryRange.UNKNOWN : baseSalary;
        placePay = TypedText.list(placePay);
        incentives = incentives == null ? Incentives.NONE : incentives;
        benefits = TypedText.lines(benefits);
        benefitsText = TypedText.clean(benefitsText);
    }

    public static PayOffer of(SalaryRange baseSalary) {
        return new PayOffer(baseSalary, null, null, null, null, null);
    }

    /** The employer's answer to whether there is pay on top of base pay. */
    public enum OtherCompensation {
        NONE,
        SOME
    }

    /** The pay in one place, with a short note why. */
    public record PlacePay(String place, String note, SalaryRange range) implements Serializable {

        public PlacePay {
            place = TypedText.clean(place);
            note = TypedText.clean(note);
            range = range == null ? SalaryRange.UNKNOWN : range;
        }
    }

    /** Pay on top of base pay; equity in percent. */
    public record Incentives(String bonus, String commission, BigDecimal equityMin, BigDecimal equityMax, boolean tips)
            implements Serializable {

        public static final Incentives NONE = new Incentives(null, null, null, null, false);

        public Incentives {
            bonus = TypedText.clean(bonus);
            commission = TypedText.clean(commission);
        }

        @JsonIgnore
        public boolean isNone() {
            return equals(NONE);
        }
    }
}
