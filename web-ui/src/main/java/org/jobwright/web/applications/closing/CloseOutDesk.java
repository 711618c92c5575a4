package org.jobwright.web.applications.closing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutPlan;
import org.jobwright.domain.applications.closing.CloseOutPlan.PersonChoice;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.closing.CloseOutDetails;
import org.jobwright.services.applications.closing.CloseOutPerson;
import org.jobwright.services.applications.closing.CloseOutPreview;
import org.jobwright.services.applications.closing.CloseOutService;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.NameList;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.conversation.Conversations;
import org.jobwright.web.shell.forms.DraftAutosave;

/** The actions of the page; each choice is kept at once. After a refusal the page shows what others did meanwhile. */
class CloseOutDesk implements Serializable {

    /** Codes of refusals because of what a colleague did meanwhile. */
    private static final Set<String> COLLEAGUE_FIRST =
            Set.of("applications.closing.changed-meanwhile", "applications.closing.already-open");

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final CloseOutService service;
    private final Conversations conversations;
    private final CloseOutDetails details;
    private final Instant now;
    private final SerializableConsumer<String> afterwards;
    private final DraftAutosave<CloseOutPlan> saving;
    private CloseOutPlan plan;

    /**
     * The actions on what was read.
     *
     * @param afterwards shows the page again, and says what was done; null if a colleague was first
     * @param conflict asks which choice to keep, because another window changed it
     */
    CloseOutDesk(
            CloseOutService service,
            Conversations conversations,
            CloseOutDetails details,
            Instant now,
            SerializableConsumer<String> afterwards,
            Command conflict) {
        this.service = service;
        this.conversations = conversations;
        this.details = details;
        this.now = now;
        this.afterwards = afterwards;
        this.plan = details.plan();
        this.saving = new DraftAutosave<>(
                details.version(), (seen, chosen) -> service.choose(details.posting(), seen, chosen), conflict);
    }

    /** Whether all that was chosen here is kept. */
    boolean isKept() {
        return !saving.isStopped();
    }

    /** Keeps what this window chose, over what another one did; only after the reader was shown that. */
    void keepMine(Long theirVersion) {
        attempt(id -> saving.saveOver(theirVersion, plan));
        sayKept();
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String names(List<String> all, int shown) {
        return NameList.of(all, shown, texts);
    }

    CloseOutPlan plan() {
        return plan;
    }

    boolean mine() {
        return details.mine();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    String releaseAt(PublicOrganization organization) {
        return formats.dateTime(now.plus(organization.terms().decisionDelay()));
    }

    /** A choice in a few words, for members. */
    String summary(CloseOutChoice choice) {
        return choice.until() == null
                ? texts.of(choice.reason())
                : text("applications.closing.kept-until", formats.date(choice.until()));
    }

    /** Something that ends with an application, and when it would have been. */
    String ending(CloseOutPreview.Ending ending) {
        String key = "applications.closing.ending." + ending.kind().name();
        return switch (ending.kind()) {
            case INTERVIEW, PLANNED_INTERVIEW -> text(key, ending.name(), formats.dateTime(ending.at()));
            case TIMES ->
                ending.at().isAfter(now)
                        ? text(key, ending.name(), formats.dateTime(ending.at()))
                        : text(key + ".late", ending.name(), formats.dateTime(ending.at()));
            case OFFER ->
                ending.at().isAfter(now)
                        ? text(key, ending.name(), formats.lastDay(ending.at()))
                        : text(key + ".late", ending.name(), formats.lastDay(ending.at()));
            case UNSENT_OFFER -> text(key, ending.name());
            case OFFER_ON_ITS_WAY, ACCEPTED_OFFER -> throw new IllegalArgumentException(key); // they come first
        };
    }

    Optional<Component> texts(CloseOutPerson person, SerializableConsumer<String> chosen) {
        return conversations.decisionTexts(person.reference(), chosen);
    }

    void start(CloseOutOutcome outcome) {
        change(id -> service.start(id, outcome), text("applications.closing.said.started"));
    }

    void takeOver() {
        change(service::takeOver, text("applications.closing.said.taken-over"));
    }

    void leave() {
        change(service::leave, text("applications.closing.said.left"));
    }

    void choose(CloseOutOutcome outcome) {
        keepAndShow(plan.with(outcome));
    }

    /** The fields show it already. */
    void choose(CloseOutGroup group, CloseOutChoice choice) {
        keep(plan.with(group, choice));
    }

    void choose(CloseOutPerson person, CloseOutChoice choice) {
        keepAndShow(plan.with(new PersonChoice(person.id(), person.group(), choice)));
    }

    void chooseLikeGroup(CloseOutPerson person) {
        keepAndShow(plan.without(person.id()));
    }

    void ask(CloseOutPerson person) {
        CloseOutChoice present = plan.people().stream()
                .filter(one -> one.application().equals(person.id()))
                .map(PersonChoice::choice)
                .findFirst()
                .orElseGet(() -> plan.groups().get(person.group()));
        new PersonDialog(person, present, this).open();
    }

    void confirm(CloseOutPreview preview, Integer number) {
        if (change(id -> service.confirm(id, preview.seen(), number), text("applications.closing.said.confirmed"))) {
            // Undo is on the page: here it would stay after that was pressed.
            Toast.show(text("applications.closing.said.confirmed"));
        }
    }

    void undo() {
        change(service::undo, text("applications.closing.said.undone"));
    }

    /** What was chosen stays on the page, also while another window stands against it. */
    private void keep(CloseOutPlan chosen) {
        plan = chosen;
        attempt(id -> saving.save(chosen));
    }

    private void keepAndShow(CloseOutPlan chosen) {
        keep(chosen);
        sayKept();
    }

    /** Not while another window stands against it: the page would be drawn anew without what was chosen here. */
    private void sayKept() {
        if (isKept()) {
            afterwards.accept(text("applications.closing.said.kept"));
        }
    }

    private boolean change(Consumer<JobPostingId> action, String said) {
        boolean done = attempt(action);
        if (done) {
            afterwards.accept(said);
        }
        return done;
    }

    /** False if a colleague was first, which the page says. */
    private boolean attempt(Consumer<JobPostingId> action) {
        try {
            action.accept(details.posting());
            return true;
        } catch (RuleViolation refused) {
            boolean first = COLLEAGUE_FIRST.contains(refused.getCode());
            afterwards.accept(first ? null : texts.of(refused));
            if (!first) {
                throw refused;
            }
            return false;
        }
    }
}
