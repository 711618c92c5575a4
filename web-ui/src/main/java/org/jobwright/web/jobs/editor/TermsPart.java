package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.VacancyStatus;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.web.shell.forms.DayField;

/** Dates, hours, and the kind of opening. */
class TermsPart extends AdvertPart {

    private final DayField validThrough;
    private final DayField deadline;
    private final Checkbox ongoing;
    private final DayField start;
    private final Checkbox atOnce;
    private final IntegerField openings;
    private final Select<VacancyStatus> vacancy;
    private final IntegerField hoursPerWeek;
    private final TextField workHours;
    private final TextField shift;
    private final TextField reportsTo;
    private final TextField requisition;
    private final TextArea industries;
    private final Select<OccupationScheme> scheme;
    private final TextField occupationCode;
    private final TextField occupationLabel;

    TermsPart(AdvertFields fields, Command changed) {
        super("terms", fields, changed);
        validThrough = watched("opening.validThrough", "valid-through", new DayField(label("valid-through")));
        deadline = watched("opening.applicationDeadline", "deadline", new DayField(label("deadline")));
        ongoing = watched("opening.applicationsOngoing", "ongoing", new Checkbox(label("ongoing")));
        start = watched("opening.jobStartDate", "start", new DayField(label("start")));
        atOnce = watched("opening.startsAtOnce", "at-once", new Checkbox(label("at-once")));
        openings = number("opening.totalJobOpenings", "openings");
        vacancy = choice("opening.vacancyStatus", "vacancy", VacancyStatus.values());
        hoursPerWeek = number("work.hoursPerWeek", "hours-per-week");
        workHours = text("work.workHours", "work-hours");
        shift = text("work.shift", "shift");
        reportsTo = text("work.reportsTo", "reports-to");
        requisition = text("opening.requisitionId", "requisition");
        industries = area("opening.industries", "industries", 2);
        scheme = choice("opening.occupation.scheme", "occupation-scheme", OccupationScheme.values());
        occupationCode = text("opening.occupation", "occupation-code");
        occupationLabel = text("opening.occupation.label", "occupation-label");
        add(
                columns(
                        validThrough,
                        deadline,
                        ongoing,
                        start,
                        atOnce,
                        openings,
                        vacancy,
                        hoursPerWeek,
                        workHours,
                        shift,
                        reportsTo,
                        requisition),
                industries,
                columns(scheme, occupationCode, occupationLabel));
    }

    /** The first invalid day that was typed. */
    Optional<DayField> unreadable() {
        return Stream.of(validThrough, deadline, start)
                .filter(DayField::isUnreadable)
                .findFirst();
    }

    @Override
    void show(JobAdvert advert) {
        OpeningTerms opening = advert.opening();
        validThrough.setValue(opening.validThrough());
        deadline.setValue(opening.applicationDeadline());
        ongoing.setValue(opening.applicationsOngoing());
        start.setValue(opening.jobStartDate());
        atOnce.setValue(opening.startsAtOnce());
        openings.setValue(opening.totalJobOpenings());
        vacancy.setValue(opening.vacancyStatus());
        hoursPerWeek.setValue(advert.work().hoursPerWeek());
        workHours.setValue(advert.work().workHours());
        shift.setValue(advert.work().shift());
        reportsTo.setValue(advert.work().reportsTo());
        requisition.setValue(opening.requisitionId());
        industries.setValue(joined(opening.industries()));
        OccupationCode occupation =
                opening.occupation() == null ? new OccupationCode(null, "", "") : opening.occupation();
        scheme.setValue(occupation.scheme());
        occupationCode.setValue(occupation.code());
        occupationLabel.setValue(occupation.label());
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        WorkArrangement work = advert.work();
        boolean coded = !occupationCode.isEmpty() || !occupationLabel.isEmpty();
        return advert.withOpening(new OpeningTerms(
                        requisition.getValue(),
                        openings.getOptionalValue().orElse(1),
                        vacancy.getValue(),
                        validThrough.getValue(),
                        deadline.getValue(),
                        start.getValue(),
                        atOnce.getValue(),
                        lines(industries),
                        coded
                                ? new OccupationCode(
                                        scheme.getValue(), occupationCode.getValue(), occupationLabel.getValue())
                                : null,
                        ongoing.getValue()))
                .withWork(new WorkArrangement(
                        work.employmentTypes(),
                        work.workplaceType(),
                        work.locations(),
                        work.applicantLocations(),
                        workHours.getValue(),
                        hoursPerWeek.getValue(),
                        shift.getValue(),
                        reportsTo.getValue()));
    }
}
