package org.jobwright.web.talent.findable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jobwright.domain.talent.findable.PeopleSearch;
import org.jobwright.services.search.query.Near;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CountryBox;
import org.jobwright.web.shell.forms.CurrencyBox;
import org.jobwright.web.shell.forms.DayField;

/** What an employer looks for. */
class PeopleSearchPanel extends Div {

    /** More than exist, so that the browser filters. */
    private static final int ALL = 500;

    private final Texts texts = WorkspaceUser.texts();
    private final TextField words = line("words");
    private final TextField role = line("role");
    private final TextField skills = line("skills");
    private final TextField place = line("place");
    private final Select<Integer> radius = new Select<>();
    private final Checkbox remote = new Checkbox(label("remote"));
    private final DayField available = new DayField(label("available"));
    private final IntegerField pay = new IntegerField(label("pay"));
    private final CurrencyBox currency = new CurrencyBox(label("currency"));
    private final ComboBox<String> language = new ComboBox<>(label("language"));
    private final CountryBox permit = new CountryBox(label("permit"));

    PeopleSearchPanel(PeopleSearch search, SerializableConsumer<PeopleSearch> find) {
        addClassNames("jw-stack", "jw-peoplesearch");
        skills.setHelperText(texts.get("talent.people.skills.hint"));
        place.setHelperText(texts.get("talent.people.place.hint"));
        available.setHelperText(texts.get("talent.people.available.hint"));
        pay.setHelperText(texts.get("talent.people.pay.hint"));
        radius.setLabel(label("radius"));
        radius.setItems(PeopleSearch.RADII);
        radius.setItemLabelGenerator(km -> texts.get("talent.people.km", km));
        Locale reader = texts.language().locale();
        language.setPageSize(ALL);
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(reader));
        language.setItems(Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(
                        code -> Locale.of(code).getDisplayLanguage(reader), Collator.getInstance(reader)))
                .toList());
        language.setClearButtonVisible(true);
        permit.setClearButtonVisible(true);
        show(search);
        Button button = new Button(texts.get("talent.people.find"), click -> find.accept(read()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(this);
        Div facts = row(available, pay, currency, language, permit);
        add(row(words, role, skills), row(place, radius), remote, facts, button);
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("jw-filters-row");
        return row;
    }

    private TextField line(String field) {
        TextField line = new TextField(label(field));
        line.setMaxLength(PeopleSearch.LONGEST);
        line.setClearButtonVisible(true);
        return line;
    }

    private String label(String field) {
        return texts.get("talent.people." + field);
    }

    private void show(PeopleSearch search) {
        words.setValue(search.words());
        role.setValue(search.role());
        skills.setValue(search.skills());
        place.setValue(search.place());
        radius.setValue(search.radius() == null ? Near.USUAL_RADIUS : search.radius());
        remote.setValue(search.remote());
        available.setValue(search.availableBy());
        pay.setValue(search.payUpTo());
        currency.setValue(search.currency());
        language.setValue(search.language().isEmpty() ? null : search.language());
        permit.setValue(search.permit().isEmpty() ? null : search.permit());
        boolean unknown = Near.of(search.place(), search.radius()) instanceof Near.Words;
        place.setManualValidation(true);
        place.setErrorMessage(texts.get("talent.people.place.unknown"));
        place.setInvalid(unknown);
    }

    private PeopleSearch read() {
        return new PeopleSearch(
                words.getValue(),
                role.getValue(),
                skills.getValue(),
                place.getValue(),
                place.isEmpty() ? null : radius.getValue(),
                remote.getValue(),
                available.getValue(),
                pay.getValue(),
                currency.getValue(),
                language.getValue(),
                permit.getValue());
    }
}
