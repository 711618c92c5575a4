package org.jobwright.web.applications.persons;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.persons.PersonSignal;
import org.jobwright.services.applications.persons.OtherPerson;
import org.jobwright.services.applications.persons.PersonApplication;
import org.jobwright.services.applications.persons.PersonDetails;
import org.jobwright.services.applications.persons.StandingMerge;
import org.jobwright.web.applications.words.CandidateStatusBadge;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.ConfirmAction;

/** All applications of a person in this organization, who else it may be, and what was merged. */
public class PersonPanel extends Div {

    private final PersonsDesk desk;
    private final ApplicationReference application;
    private final PipelineLabels words;
    private final boolean mayGoOn;
    private final List<PersonApplication> open;
    private final SerializableConsumer<String> changed;

    PersonPanel(
            PersonsDesk desk,
            ApplicationReference application,
            PersonDetails person,
            boolean mayGoOn,
            PipelineLabels words,
            SerializableConsumer<String> changed) {
        this.mayGoOn = mayGoOn;
        this.open = person.openFor(application);
        this.desk = desk;
        this.application = application;
        this.words = words;
        this.changed = changed;
        addClassNames("jw-stack", "jw-persons");
        add(new H2(words.text("applications.persons.applications")), list(person.applications()));
        if (person.latestMerge() != null) {
            add(merged(person.latestMerge()));
        }
        others("suggested", person.suggested());
        others("kept-apart", person.keptApart());
    }

    private void others(String kind, List<OtherPerson> others) {
        if (!others.isEmpty()) {
            add(new H2(words.text("applications.persons." + kind)));
            others.forEach(other -> add(card(other)));
        }
    }

    private Div card(OtherPerson other) {
        String name = other.latest().name();
        Div card = new Div(new H3(name));
        card.addClassName("jw-panel");
        if (!other.signals().isEmpty()) {
            card.add(new Paragraph(words.text(
                    "applications.persons.in-common",
                    other.signals().stream().map(this::signal).collect(Collectors.joining(", ")))));
        }
        Button compare = new Button(words.text("applications.persons.compare"), click -> new MergeDialog(
                        desk, desk.preview(application, other.latest().reference()), name, words, changed)
                .open());
        compare.setAriaLabel(words.text("applications.persons.compare-with", name));
        card.add(list(other.applications()), compare);
        return card;
    }

    private String signal(PersonSignal signal) {
        return words.texts().of(signal);
    }

    private Component merged(StandingMerge merge) {
        Div notice = new Div(
                new Paragraph(words.text(
                        "applications.persons.merged",
                        merge.by(),
                        words.formats().day(merge.at()))),
                new Button(words.text("applications.persons.unmerge"), click -> {
                    desk.unmerge(merge.id());
                    changed.accept(words.text("applications.persons.said.unmerged"));
                }));
        notice.addClassNames("jw-notice", "jw-persons-merged");
        return notice;
    }

    private UnorderedList list(List<PersonApplication> applications) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-personlist");
        applications.forEach(one -> list.add(item(one)));
        return list;
    }

    private ListItem item(PersonApplication one) {
        ListItem item = new ListItem();
        Anchor link = new Anchor(
                "/app/pipeline/" + one.postingReference() + "/"
                        + one.reference().value(),
                one.postingTitle());
        if (one.reference().equals(application)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Span about = new Span(words.text(
                "applications.persons.applied",
                one.name(),
                words.formats().day(one.appliedAt()),
                words.stage(one.stageKind(), one.stageName())));
        about.addClassName("jw-soft");
        item.add(
                link,
                new CandidateStatusBadge(
                        one.status(), one.sentTwice() ? RejectionReason.DUPLICATE : null, words.texts()),
                about);
        if (!one.tags().isEmpty()) {
            Span tags = new Span(words.text("applications.persons.tagged", one.tags()));
            tags.addClassName("jw-soft");
            item.add(tags);
        }
        if (mayGoOn && open.size() > 1 && open.contains(one)) {
            Button goOn = new Button(words.text("applications.persons.go-on"), click -> goOn(one));
            goOn.setAriaLabel(words.text("applications.persons.go-on-with", one.name(), day(one)));
            item.add(goOn);
        }
        return item;
    }

    private String day(PersonApplication one) {
        return words.formats().day(one.appliedAt());
    }

    private void goOn(PersonApplication kept) {
        List<PersonApplication> ending =
                open.stream().filter(one -> !one.equals(kept)).toList();
        new ConfirmAction(
                        words.text("applications.persons.go-on.question", kept.name(), day(kept)),
                        words.text(
                                "applications.persons.go-on.what",
                                ending.size(),
                                ending.stream().map(this::day).collect(Collectors.joining(", "))),
                        words.text("applications.persons.go-on"),
                        () -> {
                            desk.goOnWith(kept, ending);
                            changed.accept(words.text("applications.persons.said.goes-on", day(kept)));
                        })
                .harmless()
                .open();
    }
}
