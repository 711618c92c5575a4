package org.jobwright.web.applications.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.services.applications.team.HiringTeamDetails;
import org.jobwright.services.applications.team.HiringTeamDetails.Other;
import org.jobwright.services.applications.team.HiringTeamDetails.Suggestion;
import org.jobwright.services.applications.team.HiringTeamDetails.TeamMember;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Adds members of the organization to the team: one, or those of an earlier team. Applicants are named, but not to choose. */
class NewMemberPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final TeamDesk desk;
    private final Select<Other> person = new Select<>();
    private final Select<HiringTeamPart> part = new Select<>();

    NewMemberPanel(HiringTeamDetails team, TeamDesk desk) {
        this.desk = desk;
        addClassNames("jw-panel", "jw-settings");
        add(new H2(texts.get("applications.team.add.title")));
        if (team.suggestion() != null) {
            add(suggestion(team.suggestion()));
        }
        if (team.others().isEmpty()) {
            Paragraph nobody = new Paragraph(texts.get("applications.team.add.nobody") + " ");
            nobody.add(new Anchor("/app/organization", texts.get("applications.team.add.invite")));
            add(nobody);
        } else {
            form(team);
        }
    }

    private void form(HiringTeamDetails team) {
        person.setLabel(texts.get("applications.team.add.person"));
        person.setItems(team.others());
        person.setItemLabelGenerator(this::label);
        person.setItemEnabledProvider(one -> !one.applied());
        person.setErrorMessage(texts.get("applications.team.add.missing"));
        person.setManualValidation(true);
        person.addValueChangeListener(change -> person.setInvalid(false));
        part.setLabel(texts.get("applications.team.add.part"));
        part.setItems(Stream.of(HiringTeamPart.values())
                .filter(one -> one != HiringTeamPart.LEAD || team.lead().isEmpty())
                .toList());
        part.setItemLabelGenerator(texts::of);
        part.addValueChangeListener(
                change -> part.setHelperText(texts.get("applications.team.part-allows." + change.getValue())));
        part.setValue(HiringTeamPart.INTERVIEWER);
        Button add = new Button(texts.get("applications.team.add.do"), click -> {
            if (person.getValue() == null) {
                person.setInvalid(true);
                person.focus();
            } else {
                desk.add(person.getValue(), part.getValue());
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(new FormLayout(person, part), add);
    }

    private String label(Other one) {
        return one.applied() ? texts.get("applications.team.add.applied", one.name()) : one.name();
    }

    private Div suggestion(Suggestion suggestion) {
        Paragraph sentence = new Paragraph(texts.get(
                "applications.team.suggest",
                suggestion.title(),
                suggestion.reference(),
                suggestion.members().stream()
                        .map(TeamMember::name)
                        .map(ForeignText::isolated)
                        .collect(Collectors.joining(", "))));
        Button take = new Button(texts.get("applications.team.suggest.do"), click -> desk.adopt(suggestion));
        Div notice = new Div(sentence, take);
        notice.addClassNames("jw-notice", "jw-notice--accent", "jw-actions", "jw-apart");
        return notice;
    }
}
