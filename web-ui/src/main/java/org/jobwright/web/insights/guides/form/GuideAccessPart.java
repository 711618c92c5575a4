package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.Command;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.insights.guides.content.GuideEducation;
import org.jobwright.domain.insights.guides.content.GuidePlaces;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormPart;

/** How people get into the role, and where it is in demand. */
class GuideAccessPart extends FormPart {

    private final Select<EducationLevel> level;
    private final Checkbox either;
    private final IntegerField months;
    private final MultiSelectComboBox<String> areas;
    private final Checkbox remote;
    // The box does not keep an order, but the page shows one.
    private List<String> shownAreas = List.of();

    GuideAccessPart(GuideFields fields, Command changed) {
        super("access", fields, changed);
        level = choice("education.level", "education", EducationLevel.values());
        months = number("education.experienceMonths", "experience-months");
        either = watched("education.orEquivalentExperience", "either", new Checkbox(label("either")));
        areas = watched("places.areas", "areas", new MultiSelectComboBox<>(label("areas")));
        AreaLabels words = new AreaLabels(WorkspaceUser.language());
        areas.setItemLabelGenerator(words::name);
        areas.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(
                        words::name,
                        Collator.getInstance(WorkspaceUser.language().locale())))
                .toList());
        areas.setAllowCustomValue(true);
        areas.setWidthFull();
        areas.addCustomValueSetListener(typed -> {
            Set<String> more = new LinkedHashSet<>(areas.getValue());
            more.add(AreaLabels.code(typed.getDetail()));
            areas.setValue(more);
            change();
        });
        remote = watched("places.remote", "remote", new Checkbox(label("remote")));
        add(columns(level, months), either, areas, remote);
    }

    void show(GuideEducation education, GuidePlaces places) {
        level.setValue(education.level());
        months.setValue(education.experienceMonths());
        either.setValue(education.orEquivalentExperience());
        shownAreas = places.areas();
        areas.setValue(new LinkedHashSet<>(places.areas()));
        remote.setValue(places.remote());
    }

    GuideEducation education() {
        return new GuideEducation(level.getValue(), either.getValue(), months.getValue());
    }

    GuidePlaces places() {
        Set<String> chosen = new LinkedHashSet<>(shownAreas);
        chosen.retainAll(areas.getValue());
        chosen.addAll(areas.getValue());
        shownAreas = List.copyOf(chosen);
        return new GuidePlaces(shownAreas, remote.getValue());
    }
}
