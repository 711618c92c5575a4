package org.jobwright.web.applications.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.services.applications.team.HiringTeamDetails;
import org.jobwright.services.applications.team.HiringTeamDetails.TeamMember;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The members of the team with their parts, which those who may edit it change and end. */
class TeamPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final boolean editable;
    private final TeamDesk desk;

    TeamPanel(HiringTeamDetails team, TeamDesk desk) {
        this.editable = team.editable();
        this.desk = desk;
        addClassNames("jw-panel", "jw-settings");
        add(new H2(texts.get("applications.team.members")));
        if (team.members().size() <= 1 && editable) {
            add(note("applications.team.alone"));
        }
        if (!team.members().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("jw-rows");
            team.members().forEach(member -> list.add(row(member)));
            add(list);
        }
        if (team.members().size() > 1 && editable && team.lead().isPresent()) {
            add(note("applications.team.hand-over"));
        }
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(texts.get(key));
        note.addClassName("jw-note");
        return note;
    }

    private ListItem row(TeamMember member) {
        boolean me = member.account().equals(WorkspaceUser.person().account());
        String name = me ? texts.get("applications.team.you", member.name()) : member.name();
        Span role = new Span(texts.of(member.role()));
        role.addClassName("jw-soft");
        ListItem row = new ListItem(new Div(new Span(name), role));
        boolean lead = member.part() == HiringTeamPart.LEAD;
        row.add(editable && !lead ? partChoice(member) : part(member.part()));
        if (editable && !lead) {
            Button remove = new Button(texts.get("applications.team.remove"), click -> desk.remove(member));
            remove.setAriaLabel(texts.get("applications.team.remove-of", member.name()));
            row.add(remove);
        }
        return row;
    }

    private Span part(HiringTeamPart part) {
        Span label = new Span(texts.of(part));
        label.addClassName("jw-strong");
        return label;
    }

    private Component partChoice(TeamMember member) {
        Select<HiringTeamPart> choice = new Select<>();
        choice.setItems(HiringTeamPart.values());
        choice.setItemLabelGenerator(texts::of);
        choice.setAriaLabel(texts.get("applications.team.part-of", member.name()));
        choice.setValue(member.part());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.change(member, change.getValue());
            }
        });
        return choice;
    }
}
