package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.web.shell.forms.RowList;

/** Pay on top of base pay, and pay that differs by place. */
class PayPart extends AdvertPart {

    private final RowList<PayOffer.PlacePay> placePay;
    private final TextField bonus;
    private final TextField commission;
    private final BigDecimalField equityMin;
    private final BigDecimalField equityMax;
    private final Checkbox tips;
    private final Select<PayOffer.OtherCompensation> other;
    private final TextArea benefits;
    private final TextArea benefitsText;

    PayPart(AdvertFields fields, Command changed) {
        super("pay", fields, changed);
        benefits = area("pay.benefits", "benefits", 3);
        benefitsText = area("pay.benefitsText", "benefits-text", 2);
        bonus = text("pay.incentives.bonus", "bonus");
        commission = text("pay.incentives.commission", "commission");
        equityMin = watched("pay.incentives.equityMin", "equity-min", new BigDecimalField(label("equity-min")));
        equityMax = watched("pay.incentives.equityMax", "equity-max", new BigDecimalField(label("equity-max")));
        other = choice("pay.otherCompensation", "other-compensation", PayOffer.OtherCompensation.values());
        other.setEmptySelectionAllowed(true);
        tips = watched("pay.incentives.tips", "tips", new Checkbox(label("tips")));
        placePay = new RowList<>(
                "pay.placePay",
                "place-pay",
                fields,
                path -> new PlacePayRow(path, this),
                new PayOffer.PlacePay("", "", null),
                changed);
        add(benefits, benefitsText, columns(bonus, commission, equityMin, equityMax, other, tips), placePay);
    }

    @Override
    void show(JobAdvert advert) {
        PayOffer pay = advert.pay();
        benefits.setValue(joined(pay.benefits()));
        benefitsText.setValue(pay.benefitsText());
        bonus.setValue(pay.incentives().bonus());
        commission.setValue(pay.incentives().commission());
        equityMin.setValue(pay.incentives().equityMin());
        equityMax.setValue(pay.incentives().equityMax());
        other.setValue(pay.otherCompensation());
        tips.setValue(pay.incentives().tips());
        placePay.show(pay.placePay());
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        return advert.withPay(new PayOffer(
                advert.pay().baseSalary(),
                placePay.read(),
                new PayOffer.Incentives(
                        bonus.getValue(),
                        commission.getValue(),
                        equityMin.getValue(),
                        equityMax.getValue(),
                        tips.getValue()),
                lines(benefits),
                benefitsText.getValue(),
                other.getValue()));
    }
}
