package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.web.shell.forms.RowList;

/** The first part of every advert: title, place, hours, pay. */
class EssentialsPart extends AdvertPart {

    private final TextField title;
    private final RadioButtonGroup<WorkplaceType> workplace;
    private final RowList<WorkLocation> places;
    private final TextField areas;
    private final CheckboxGroup<EmploymentType> employment;
    private final MoneyFields pay;
    private final RoleHint role;
    private final PayHint usualPay = new PayHint();

    EssentialsPart(
            AdvertFields fields, WorkLocation nextPlace, Command changed, SerializableConsumer<String> useGuide) {
        super("essentials", fields, changed);
        title = text("title", "title");
        title.setRequiredIndicatorVisible(true);
        workplace = watched("work.workplaceType", "workplace", new RadioButtonGroup<>(label("workplace")));
        workplace.setItems(WorkplaceType.values());
        workplace.setItemLabelGenerator(texts::of);
        workplace.addValueChangeListener(change -> showAreas());
        places = new RowList<>("work.locations", "place", fields, path -> new PlaceRow(path, this), nextPlace, changed);
        areas = text("work.applicantLocations", "areas");
        employment = watched("work.employmentTypes", "employment", new CheckboxGroup<>(label("employment")));
        employment.setRequiredIndicatorVisible(true);
        // A group may not be called required (WAI-ARIA 1.2); its label and its error message say it.
        employment.getElement().executeJs("setTimeout(() => this.removeAttribute('aria-required'))");
        employment.setItems(EmploymentType.values());
        employment.setItemLabelGenerator(texts::of);
        pay = new MoneyFields("pay.baseSalary", this);
        pay.require();
        role = new RoleHint(useGuide);
        add(title, role, workplace, areas, places, employment, pay, usualPay);
    }

    /** Shows the role of the advert, and how its pay compares. */
    void showRole(Optional<PayCheck> check, JobAdvert advert) {
        role.show(
                check,
                advert.text().responsibilities().isEmpty()
                        && advert.text().description().isEmpty());
        usualPay.show(check, advert.pay().baseSalary());
    }

    private void showAreas() {
        areas.setVisible(workplace.getValue() == WorkplaceType.REMOTE);
    }

    @Override
    void show(JobAdvert advert) {
        WorkArrangement work = advert.work();
        title.setValue(advert.title());
        workplace.setValue(work.workplaceType());
        places.show(work.locations());
        areas.setValue(String.join(", ", work.applicantLocations()));
        employment.setValue(Set.copyOf(work.employmentTypes()));
        pay.show(advert.pay().baseSalary());
        showAreas();
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        WorkArrangement work = advert.work();
        PayOffer offer = advert.pay();
        return advert.withTitle(title.getValue())
                .withWork(new WorkArrangement(
                        List.copyOf(employment.getValue()),
                        workplace.getValue(),
                        places.read(),
                        List.of(areas.getValue().split("[,;\\s]+", -1)),
                        work.workHours(),
                        work.hoursPerWeek(),
                        work.shift(),
                        work.reportsTo()))
                .withPay(new PayOffer(
                        pay.read(),
                        offer.placePay(),
                        offer.incentives(),
                        offer.benefits(),
                        offer.benefitsText(),
                        offer.otherCompensation()));
    }
}
