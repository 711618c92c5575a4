package org.jobwright.web.applications.closing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.closing.CloseOutPlan.PersonChoice;
import org.jobwright.services.applications.closing.CloseOutPerson;
import org.jobwright.web.shared.text.ForeignText;

/** One group of the people left: who they are, what they hear, and who of them hears something else. */
class GroupPanel extends Section {

    private static final int NAMES_SHOWN = 12;

    private final CloseOutDesk desk;

    GroupPanel(CloseOutGroup group, List<CloseOutPerson> people, CloseOutDesk desk) {
        this.desk = desk;
        addClassNames("jw-panel", "jw-settings");
        H2 title = new H2(desk.text("applications.closing.group." + group.name(), people.size()));
        title.setId("closing-" + group.name());
        getElement().setAttribute("aria-labelledby", "closing-" + group.name());
        Paragraph names = new Paragraph(names(people));
        names.addClassName("jw-soft");
        add(title, names);
        ChoiceFields fields = new ChoiceFields(
                desk.plan().outcome(),
                group,
                people.size(),
                desk.plan().groups().get(group),
                desk.today());
        if (desk.mine()) {
            fields.onChange(() -> fields.read().ifPresent(choice -> desk.choose(group, choice)));
        } else {
            fields.setReadOnly();
        }
        add(fields);
        addApart(people);
        if (desk.mine() && people.size() > 1) {
            add(chooser(people));
        }
    }

    private String names(List<CloseOutPerson> people) {
        return desk.names(people.stream().map(CloseOutPerson::name).toList(), NAMES_SHOWN);
    }

    /** Those who hear something else. */
    private void addApart(List<CloseOutPerson> people) {
        UnorderedList apart = new UnorderedList();
        apart.addClassName("jw-rows");
        Map<JobApplicationId, CloseOutPerson> byId =
                people.stream().collect(Collectors.toMap(CloseOutPerson::id, person -> person));
        desk.plan().people().stream()
                .filter(one -> byId.containsKey(one.application()))
                .forEach(one -> apart.add(line(byId.get(one.application()), one)));
        if (apart.getChildren().findAny().isPresent()) {
            add(apart);
        }
    }

    private ListItem line(CloseOutPerson person, PersonChoice one) {
        ListItem item = new ListItem(new Span(ForeignText.isolated(person.name()) + ": " + desk.summary(one.choice())));
        if (desk.mine()) {
            Button change = new Button(desk.text("applications.closing.apart.change"), click -> desk.ask(person));
            change.setAriaLabel(desk.text("applications.closing.apart.change-of", person.name()));
            Button back =
                    new Button(desk.text("applications.closing.apart.back"), click -> desk.chooseLikeGroup(person));
            back.setAriaLabel(desk.text("applications.closing.apart.back-of", person.name()));
            item.add(change, back);
        }
        return item;
    }

    private ComboBox<CloseOutPerson> chooser(List<CloseOutPerson> people) {
        ComboBox<CloseOutPerson> chooser = new ComboBox<>(desk.text("applications.closing.apart"));
        chooser.setItems(people);
        chooser.setItemLabelGenerator(CloseOutPerson::name);
        chooser.setHelperText(desk.text("applications.closing.apart.hint"));
        chooser.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                desk.ask(change.getValue());
                chooser.clear();
            }
        });
        return chooser;
    }
}
