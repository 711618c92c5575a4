package org.jobwright.web.talent.findable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.services.talent.findable.VisibilityService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CurrencyBox;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** What a person looks for. All of it is optional. */
class WishesPanel extends Section {

    /** More than exist, so that the browser filters. */
    private static final int ALL = 500;

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final DayField available = problems.field("availableFrom", new DayField(label("available")));
    private final Checkbox remote = new Checkbox(label("remote"));
    private final IntegerField pay = problems.field("payWanted", new IntegerField(label("pay")));
    private final CurrencyBox currency = problems.field("payCurrency", new CurrencyBox(label("currency")));
    private final MultiSelectComboBox<String> permits =
            problems.field("permits", new MultiSelectComboBox<>(label("permits")));

    WishesPanel(SearchWishes wishes, VisibilityService service, SerializableConsumer<String> said) {
        addClassNames("jw-panel", "jw-settings");
        Locale reader = WorkspaceUser.language().locale();
        permits.setPageSize(ALL);
        permits.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(reader));
        permits.setItems(Arrays.asList(Locale.getISOCountries()));
        permits.setWidthFull();
        show(wishes);
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run(() -> service.wish(read()))) {
                said.accept(texts.get("talent.wishes.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div money = new Div(pay, currency);
        money.addClassName("jw-filters-row");
        add(
                new H2(texts.get("talent.wishes.title")),
                new Paragraph(texts.get("talent.wishes.how")),
                available,
                remote,
                money,
                permits,
                save);
    }

    private String label(String field) {
        return texts.get("talent.wishes." + field);
    }

    private void show(SearchWishes wishes) {
        available.setValue(wishes.availableFrom());
        remote.setValue(wishes.remote());
        pay.setValue(wishes.payWanted());
        currency.setValue(wishes.payCurrency() == null ? "EUR" : wishes.payCurrency());
        permits.setValue(Set.copyOf(wishes.permits()));
    }

    private SearchWishes read() {
        return new SearchWishes(
                available.getValue(),
                remote.getValue(),
                pay.getValue(),
                currency.getValue(),
                List.copyOf(permits.getValue()).stream().sorted().toList());
    }
}
