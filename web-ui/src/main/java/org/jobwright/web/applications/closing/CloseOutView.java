package org.jobwright.web.applications.closing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutState;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.services.applications.closing.AlsoEndingKind;
import org.jobwright.services.applications.closing.CloseOutDetails;
import org.jobwright.services.applications.closing.CloseOutPerson;
import org.jobwright.services.applications.closing.CloseOutQueries;
import org.jobwright.services.applications.closing.CloseOutService;
import org.jobwright.services.applications.closing.CloseOutStepLine;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.outcomes.OutcomeService;
import org.jobwright.web.shared.EnumParameter;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.conversation.Conversations;
import org.jobwright.web.shell.forms.ConflictNotice;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Ends a posting: who is left, what they hear, how it ended, and a last look before anyone is told. */
@Route(value = "pipeline/:reference/close-out", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class CloseOutView extends WorkspaceView implements BeforeEnterObserver {

    private static final int NAMES_SHOWN = 12;

    private final CloseOutQueries queries;
    private final CloseOutService service;
    private final OrganizationQueries organizations;
    private final Conversations conversations;
    private final OutcomeService outcomes;
    private final Clock clock;

    private final Span announcement = new Span();
    private final ConflictNotice conflict = new ConflictNotice();
    private String reference;
    private CloseOutOutcome asked;
    private CloseOutDetails details;
    private PublicOrganization organization;
    private CloseOutDesk desk;

    @Inject
    public CloseOutView(
            CloseOutQueries queries,
            CloseOutService service,
            OrganizationQueries organizations,
            Conversations conversations,
            OutcomeService outcomes,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.organizations = organizations;
        this.conversations = conversations;
        this.outcomes = outcomes;
        this.clock = clock;
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow();
        String named = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("outcome")
                .orElse("");
        asked = EnumParameter.read(CloseOutOutcome.class, named).orElse(CloseOutOutcome.NO_HIRE);
        details = queries.details(reference);
        show();
    }

    private void show() {
        organization = organizations.get(details.organization());
        desk = new CloseOutDesk(
                service, conversations, details, clock.instant(), this::afterwards, this::askWhichToKeep);
        removeAll();
        conflict.setVisible(false);
        Anchor back = new Anchor("/app/pipeline/" + reference, details.title());
        back.addClassName("jw-back");
        add(
                announcement,
                conflict,
                back,
                heading(text("applications.closing.title")),
                sub(text("applications.closing.sub", details.left().size(), details.answered())));
        if (details.own()) {
            add(notice(text("violation.applications.own")));
        }
        if (details.isOpen()) {
            showOpen();
        } else {
            showNotOpen();
        }
        if (!details.steps().isEmpty()) {
            add(history());
        }
    }

    private Section history() {
        OrderedList feed = new OrderedList();
        feed.addClassName("jw-feed");
        details.steps().forEach(step -> feed.add(step(step)));
        Section history = new Section(new H2(text("applications.closing.history")), feed);
        history.addClassNames("jw-panel", "jw-settings");
        return history;
    }

    private ListItem step(CloseOutStepLine step) {
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(step.at()));
        time.setText(formats.dateTime(step.at()));
        Span by = new Span(new Span(step.by()));
        by.getElement().appendChild(time);
        by.addClassName("by");
        ListItem item = new ListItem(
                new Span(text("applications.activity.CLOSING." + step.state().name())), by);
        item.addClassName("is-closing");
        return item;
    }

    private void showNotOpen() {
        if (details.state() == CloseOutState.CONFIRMED && details.left().isEmpty()) {
            Div confirmed = notice(
                    text("applications.closing.confirmed-by", details.holder(), formats.dateTime(details.changedAt())));
            if (details.undoable()) {
                confirmed.add(new Button(text("shared.undo"), click -> desk.undo()));
            }
            add(confirmed);
            askWhatBecameOfIt();
        } else if (details.left().isEmpty()) {
            Anchor posting = new Anchor("/app/postings/" + reference, text("applications.closing.nobody.posting"));
            posting.addClassName("jw-linkbutton");
            add(notice(text("applications.closing.nobody"), posting));
        } else {
            add(start());
        }
    }

    /** Only if the end did not say it: somebody was hired, and nobody of those who applied here. */
    private void askWhatBecameOfIt() {
        outcomes.open(details.posting()).ifPresent(question -> {
            Anchor answer = new Anchor("/outcomes/" + question, text("applications.closing.became.answer"));
            answer.addClassName("jw-linkbutton");
            answer.setRouterIgnore(true);
            add(notice(text("applications.closing.became"), answer));
        });
    }

    /** Asks how it ended; opening the page alone changes nothing. */
    private Section start() {
        RadioButtonGroup<CloseOutOutcome> outcome = outcomes(
                details.possible().contains(asked) ? asked : details.possible().getFirst());
        boolean over = details.status() != PostingStatus.LIVE;
        Button start = new Button(text("applications.closing.start"), click -> desk.start(outcome.getValue()));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Section panel = new Section(
                new H2(text("applications.closing.who")),
                counts(),
                outcome,
                new Paragraph(text(over ? "applications.closing.start.over" : "applications.closing.start.pauses")),
                start);
        panel.addClassNames("jw-panel", "jw-settings");
        return panel;
    }

    private UnorderedList counts() {
        UnorderedList list = new UnorderedList();
        groups(details.left())
                .forEach((group, people) ->
                        list.add(new ListItem(text("applications.closing.group." + group.name(), people.size()))));
        return list;
    }

    private RadioButtonGroup<CloseOutOutcome> outcomes(CloseOutOutcome chosen) {
        RadioButtonGroup<CloseOutOutcome> outcome = new RadioButtonGroup<>(text("applications.closing.outcome"));
        outcome.setItems(details.possible());
        outcome.setItemLabelGenerator(texts::of);
        outcome.setValue(details.possible().contains(chosen) ? chosen : null);
        return outcome;
    }

    private void showOpen() {
        if (!details.mine()) {
            Button take = new Button(text("applications.closing.take-over"), click -> desk.takeOver());
            add(notice(
                    text("applications.closing.held", details.holder(), formats.dateTime(details.changedAt())), take));
        }
        add(how());
        if (!details.first().isEmpty()) {
            add(decideFirst());
        }
        groups(details.answeredHere()).forEach((group, people) -> add(new GroupPanel(group, people, desk)));
        if (details.mine()) {
            add(bar());
        }
    }

    /** How it ended was chosen at the start, and can be changed; if someone is hired meanwhile, it has to be. */
    private Section how() {
        CloseOutOutcome ended = details.plan().outcome();
        Section how = new Section(new H2(text("applications.closing.how")), new Paragraph(texts.of(ended)));
        if (details.mine() && !details.possible().equals(List.of(ended))) {
            RadioButtonGroup<CloseOutOutcome> outcome = outcomes(ended);
            outcome.addValueChangeListener(change -> desk.choose(change.getValue()));
            Details change = new Details(text("applications.closing.how.change"), outcome);
            change.setOpened(outcome.isEmpty());
            how.add(change);
        }
        how.addClassNames("jw-panel", "jw-settings");
        return how;
    }

    /** What waits here is not the last word. */
    private Section decideFirst() {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        details.first().forEach(person -> list.add(first(person)));
        Section panel = new Section(
                new H2(text("applications.closing.decided", details.first().size())), list);
        panel.addClassNames("jw-panel", "jw-settings");
        return panel;
    }

    private ListItem first(CloseOutPerson person) {
        String page = "/app/pipeline/" + reference + "/" + person.reference().value();
        return new ListItem(
                new Anchor(person.first() == null ? page : page + "/offer", person.name()),
                new Span(text("applications.closing.decided."
                        + (person.first() == null ? "DECISION" : person.first().name()))));
    }

    private Component bar() {
        Button look = new Button(text("applications.closing.look"), click -> look());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button(text("applications.closing.leave"), click -> desk.leave());
        Div decide = new Div(look, leave);
        decide.addClassName("jw-decide");
        Div bottom = new Div(decide);
        bottom.addClassName("jw-bottom");
        return bottom;
    }

    /** Nothing typed in this window is lost before the reader decides. */
    private void askWhichToKeep() {
        Long theirs = queries.details(reference).version();
        conflict.show(
                text("applications.closing.conflict"),
                "/app/pipeline/" + reference + "/close-out",
                () -> afterwards(""),
                () -> desk.keepMine(theirs));
    }

    private void look() {
        if (!desk.isKept()) {
            conflict.scrollIntoView();
            return;
        }
        String news = changes(details, queries.details(reference));
        if (!news.isEmpty()) {
            afterwards("");
        }
        if (!details.isOpen() || !details.mine()) {
            return;
        }
        if (!details.first().isEmpty()) {
            Toast.show(text("applications.closing.decided", details.first().size()));
            return;
        }
        new CloseOutDialog(queries.preview(details.posting()), news, organization, desk).open();
    }

    /** Who withdrew, was answered, accepted an offer or came meanwhile. */
    private String changes(CloseOutDetails before, CloseOutDetails after) {
        Map<JobApplicationId, CloseOutPerson> former = byId(before);
        Map<JobApplicationId, CloseOutPerson> present = byId(after);
        List<String> gone = names(before.left().stream().filter(person -> !present.containsKey(person.id())));
        List<String> accepted = names(after.left().stream()
                .filter(person -> person.first() == AlsoEndingKind.ACCEPTED_OFFER)
                .filter(person -> former.containsKey(person.id())
                        && former.get(person.id()).first() != AlsoEndingKind.ACCEPTED_OFFER));
        long came = after.left().stream()
                .filter(person -> !former.containsKey(person.id()))
                .count();
        return Stream.of(
                        gone.isEmpty() ? "" : text("applications.closing.gone", desk.names(gone, NAMES_SHOWN)),
                        accepted.isEmpty()
                                ? ""
                                : text("applications.closing.accepted", desk.names(accepted, NAMES_SHOWN)),
                        came == 0 ? "" : text("applications.closing.came", came))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Map<JobApplicationId, CloseOutPerson> byId(CloseOutDetails details) {
        return details.left().stream().collect(Collectors.toMap(CloseOutPerson::id, person -> person));
    }

    private static List<String> names(Stream<CloseOutPerson> people) {
        return people.map(CloseOutPerson::name).toList();
    }

    private void afterwards(String said) {
        CloseOutDetails former = details;
        details = queries.details(reference);
        String news = former.isOpen() && details.isOpen() ? changes(former, details) : "";
        show();
        if (!news.isEmpty()) {
            addComponentAtIndex(1, notice(news));
        }
        focusHeading();
        announcement.setText(((said == null ? sayWhoWasFirst() : said) + " " + news).strip());
    }

    private String sayWhoWasFirst() {
        String sentence = details.holder() == null
                ? text("violation.applications.closing.changed-meanwhile")
                : text(
                        "applications.closing.first." + details.state().name(),
                        details.holder(),
                        formats.dateTime(details.changedAt()));
        Toast.show(sentence);
        return sentence;
    }

    private static Map<CloseOutGroup, List<CloseOutPerson>> groups(List<CloseOutPerson> people) {
        return people.stream()
                .collect(Collectors.groupingBy(
                        CloseOutPerson::group, () -> new EnumMap<>(CloseOutGroup.class), Collectors.toList()));
    }

    private static Div notice(String sentence, Component... actions) {
        Div notice = new Div(new Paragraph(sentence));
        notice.add(actions);
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }
}
