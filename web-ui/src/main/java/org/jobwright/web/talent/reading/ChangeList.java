package org.jobwright.web.talent.reading;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.talent.reading.ProposedChange;
import org.jobwright.domain.talent.reading.ProposedPart;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What was found in a CV, to be chosen one by one or all at once. Nothing is chosen at first. */
class ChangeList extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final List<ChangeRow> rows = new ArrayList<>();
    private final Button all = new Button(texts.get("talent.cv.all"), click -> chooseAll());
    private final Button take;

    ChangeList(List<ProposedChange> changes, SerializableConsumer<List<ProposedChange>> taker) {
        addClassNames("jw-stack", "jw-changes");
        take = new Button(texts.get("talent.cv.take"), click -> {
            List<ProposedChange> chosen = chosen();
            if (chosen.isEmpty()) {
                Toast.show(texts.get("talent.cv.none-chosen"));
            } else {
                taker.accept(chosen);
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        Map<String, UnorderedList> lists = sections(changes);
        lists.forEach((title, list) -> {
            Section section = new Section(new H2(title), list);
            section.addClassNames("jw-panel", "jw-stack");
            add(section);
        });
        Div actions = new Div(take, all);
        actions.addClassNames("jw-actions", "jw-takebar");
        add(actions);
        count();
    }

    /** The facts about the person together, then each kind of entry. */
    private Map<String, UnorderedList> sections(List<ProposedChange> changes) {
        Map<ProposedPart, UnorderedList> lists = new EnumMap<>(ProposedPart.class);
        Map<String, UnorderedList> sections = new LinkedHashMap<>();
        for (ProposedChange change : changes) {
            ChangeRow row = new ChangeRow(change, this::count);
            rows.add(row);
            UnorderedList list = lists.computeIfAbsent(section(change.part()), any -> new UnorderedList());
            list.addClassName("jw-changelist");
            list.add(new ListItem(row));
            sections.put(title(section(change.part())), list);
        }
        return sections;
    }

    private String title(ProposedPart section) {
        return section == ProposedPart.NAME ? texts.get("talent.cv.person") : texts.of(section);
    }

    private static ProposedPart section(ProposedPart part) {
        return part.compareTo(ProposedPart.WORK) < 0 ? ProposedPart.NAME : part;
    }

    private List<ProposedChange> chosen() {
        return rows.stream().filter(ChangeRow::isChosen).map(ChangeRow::change).toList();
    }

    private void chooseAll() {
        boolean choose = chosen().size() < rows.size();
        rows.forEach(row -> row.choose(choose));
        count();
    }

    private void count() {
        int chosen = chosen().size();
        take.setText(chosen == 0 ? texts.get("talent.cv.take") : texts.get("talent.cv.take-chosen", chosen));
        all.setText(texts.get(chosen < rows.size() ? "talent.cv.all" : "talent.cv.none", rows.size()));
    }
}
