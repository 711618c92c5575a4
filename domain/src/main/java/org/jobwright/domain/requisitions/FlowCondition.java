package org.jobwright.domain.requisitions;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.text.TypedText;

/**
 * For which requests a flow is meant. Each part that is given must hold.
 *
 * @param openingsFrom at least so many openings; null for any
 * @param payFrom an annual pay top of at least that much, in that currency; null for any
 * @param department empty for any; upper and lower case do not matter
 * @param workplace null for any
 */
public record FlowCondition(
        Integer openingsFrom, BigDecimal payFrom, String currency, String department, WorkplaceType workplace)
        implements Serializable {

    public static final FlowCondition ANY = new FlowCondition(null, null, null, null, null);

    public FlowCondition {
        currency = TypedText.line(currency);
        department = TypedText.line(department);
    }

    /** Whether it is meant for a request. */
    public boolean admits(RequisitionContent content) {
        return (openingsFrom == null || content.openings() >= openingsFrom)
                && (payFrom == null || isPaid(content.ceiling()))
                && (department.isEmpty() || department.equalsIgnoreCase(content.department()))
                && (workplace == null || workplace == content.workplace());
    }

    /** The same for an offer, whose pay in another currency cannot be compared: then the flow is asked. */
    public boolean admitsOffer(RequisitionContent content) {
        return admits(content)
                || payFrom != null
                        && isInOtherCurrency(content.ceiling())
                        && withoutPay().admits(content);
    }

    private boolean isInOtherCurrency(SalaryRange pay) {
        return !pay.isUnknown() && !pay.currency().equals(currency);
    }

    private FlowCondition withoutPay() {
        return new FlowCondition(openingsFrom, null, null, department, workplace);
    }

    private boolean isPaid(SalaryRange ceiling) {
        return ceiling.currency().equals(currency)
                && ceiling.annualMax() != null
                && ceiling.annualMax().compareTo(payFrom) >= 0;
    }
}
