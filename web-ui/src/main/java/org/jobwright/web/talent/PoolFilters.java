package org.jobwright.web.talent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.domain.talent.SoughtWords;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.services.search.query.Near;
import org.jobwright.services.talent.NamedPoolOption;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;

/** Whom an employer looks for in its talent pool. Each change narrows the list at once. */
class PoolFilters extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final TextField words = new TextField();
    private final Select<NamedPoolOption> pool = new Select<>();
    private final TextField role = line("role");
    private final TextField skills = line("skills");
    private final TextField place = line("place");
    private final Select<Integer> radius = new Select<>();
    private final DayField available = new DayField(text("available"));
    private final ComboBox<TagOption> tag = new ComboBox<>(text("tag"));
    private final Select<Integer> quiet = new Select<>();
    private final NativeDetails more = new NativeDetails(text("filters"));
    private final SerializableConsumer<PoolSearch> find;
    private List<NamedPoolOption> pools = List.of();
    private List<TagOption> tags = List.of();

    PoolFilters(SerializableConsumer<PoolSearch> find) {
        this.find = find;
        words.setPlaceholder(text("search"));
        words.setAriaLabel(text("search"));
        words.addClassName("jw-search");
        words.setClearButtonVisible(true);
        words.setMaxLength(SoughtWords.LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addBlurListener(left -> {});
        words.addValueChangeListener(change -> changed(change.isFromClient()));
        pool.setLabel(text("named"));
        pool.setItemLabelGenerator(one -> one == null ? text("named.all") : one.name());
        pool.setEmptySelectionAllowed(true);
        pool.setEmptySelectionCaption(text("named.all"));
        pool.addValueChangeListener(change -> changed(change.isFromClient()));
        skills.setHelperText(texts.get("talent.people.skills.hint"));
        place.setHelperText(texts.get("talent.people.place.hint"));
        place.setManualValidation(true);
        place.setErrorMessage(texts.get("talent.people.place.unknown"));
        radius.setLabel(texts.get("talent.people.radius"));
        radius.setItems(PoolSearch.RADII);
        radius.setItemLabelGenerator(km -> texts.get("talent.people.km", km));
        radius.addValueChangeListener(change -> changed(change.isFromClient()));
        available.setHelperText(texts.get("talent.people.available.hint"));
        available.addValueChangeListener(change -> changed(change.isFromClient()));
        tag.setItemLabelGenerator(TagOption::name);
        tag.setClearButtonVisible(true);
        tag.addValueChangeListener(change -> changed(change.isFromClient()));
        quiet.setLabel(text("quiet"));
        quiet.setItems(PoolSearch.QUIET_DAYS);
        quiet.setEmptySelectionAllowed(true);
        quiet.setEmptySelectionCaption(text("quiet.any"));
        quiet.setItemLabelGenerator(days -> days == null ? text("quiet.any") : text("quiet.days", days));
        quiet.addValueChangeListener(change -> changed(change.isFromClient()));
        more.setContent(row(row(role, skills), row(place, radius), row(available, tag, quiet)));
        more.addClassName("jw-fold");
        addClassNames("jw-stack", "jw-peoplesearch");
        add(row(words, pool), more);
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("jw-filters-row");
        return row;
    }

    private TextField line(String field) {
        TextField line = new TextField(text(field));
        line.setMaxLength(SoughtWords.LONGEST);
        line.setClearButtonVisible(true);
        line.addValueChangeListener(change -> changed(change.isFromClient()));
        return line;
    }

    private String text(String key, Object... arguments) {
        return texts.get("talent.pool." + key, arguments);
    }

    /** What the organization has to choose from, and what the address asks for. */
    void show(PoolSearch search, List<NamedPoolOption> named, List<TagOption> vocabulary) {
        if (!pools.equals(named)) {
            pools = named;
            pool.setItems(named);
        }
        if (!tags.equals(vocabulary)) {
            tags = vocabulary;
            tag.setItems(vocabulary);
        }
        pool.setVisible(!named.isEmpty());
        tag.setVisible(!vocabulary.isEmpty());
        pool.setValue(named.stream()
                .filter(one -> one.id().equals(search.pool()))
                .findFirst()
                .orElse(null));
        tag.setValue(vocabulary.stream()
                .filter(one -> one.id().equals(search.tag()))
                .findFirst()
                .orElse(null));
        show(words, search.words());
        show(role, search.role());
        show(skills, search.skills());
        show(place, search.place());
        radius.setValue(search.radius() == null ? Near.USUAL_RADIUS : search.radius());
        available.setValue(search.availableBy());
        quiet.setValue(search.quietDays());
        place.setInvalid(Near.of(search.place(), search.radius()) instanceof Near.Words);
        if (isNarrowed(search)) {
            more.setOpen(true);
        }
    }

    private static boolean isNarrowed(PoolSearch search) {
        return !new PoolSearch(search.words(), "", "", "", null, null, null, search.pool(), null).equals(search);
    }

    /** A space that was just typed stays. */
    private static void show(TextField field, String value) {
        if (!SoughtWords.line(field.getValue()).equals(value)) {
            field.setValue(value);
        }
    }

    private void changed(boolean byPerson) {
        if (byPerson && !available.isUnreadable()) {
            find.accept(new PoolSearch(
                    words.getValue(),
                    role.getValue(),
                    skills.getValue(),
                    place.getValue(),
                    radius.getValue(),
                    available.getValue(),
                    tag.getValue() == null ? null : tag.getValue().id(),
                    pool.getValue() == null ? null : pool.getValue().id(),
                    quiet.getValue()));
        }
    }

    /** The pool that is shown; null for all. */
    NamedPoolOption chosen() {
        return pool.getValue();
    }
}
