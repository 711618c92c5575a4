package org.jobwright.web.shell.approvals;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.FlowState;
import org.jobwright.services.approvals.ApprovalProgress;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.WorkspaceUser;

/** Who was asked, step by step, and what they said; an owner sees to it that it goes on. */
public class StepsPanel extends Section {

    /** What an owner does with a step. */
    public interface Steering extends Serializable {

        void replace(int step, AccountId former, AccountId successor);

        void skip(int step, String reason);

        /** Whom they may ask instead. */
        List<MemberSummary> members();
    }

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final ApprovalProgress progress;
    private final Steering steering;

    /** @param steering null for readers who are not owners */
    public StepsPanel(ApprovalProgress progress, Steering steering) {
        this.progress = progress;
        this.steering = progress.state() == FlowState.PENDING ? steering : null;
        addClassNames("jw-panel", "jw-stack");
        int present = progress.present();
        add(new H2(
                present == 0
                        ? texts.get("shared.approvals.steps." + progress.state().name())
                        : texts.get(
                                "shared.approvals.steps.present",
                                present,
                                progress.steps().size())));
        if (progress.alone()) {
            add(new Paragraph(texts.get("shared.approvals.steps.alone", progress.requester())));
        }
        progress.steps().forEach(this::show);
    }

    private void show(ApprovalProgress.Step step) {
        H3 title = new H3(texts.get(
                "shared.approvals.step",
                step.position(),
                texts.of(step.state()),
                step.required(),
                step.votes().size()));
        add(title);
        if (step.skipReason() != null) {
            add(new Paragraph(step.skipReason()));
        }
        if (step.needsApprover()) {
            Div notice = new Div(new Paragraph(texts.get("shared.approvals.step.needs-approver")));
            notice.addClassNames("jw-notice", "jw-notice--warning");
            add(notice);
        }
        UnorderedList people = new UnorderedList();
        people.addClassName("jw-rows");
        step.votes().forEach(vote -> people.add(person(step, vote)));
        add(people);
        if (steering != null && !step.state().isResolved()) {
            Button skip = new Button(texts.get("shared.approvals.step.skip"), click -> new ReasonDialog(
                            texts.get("shared.approvals.step.skip.question", step.position()),
                            texts.get("shared.approvals.step.skip.consequence"),
                            texts.get("shared.approvals.step.skip"),
                            reason -> steering.skip(step.position(), reason))
                    .forColleagues(texts.get("shared.approvals.step.skip.hint"))
                    .open());
            skip.addThemeVariants(ButtonVariant.TERTIARY);
            add(skip);
        }
    }

    private ListItem person(ApprovalProgress.Step step, ApprovalProgress.Vote vote) {
        Div words = new Div(new Span(vote.name()));
        if (vote.comment() != null) {
            words.add(new Paragraph(vote.comment()));
        }
        Span said = new Span(said(vote));
        said.addClassName("jw-soft");
        words.add(said);
        ListItem row = new ListItem(words);
        if (steering != null && !step.state().isResolved() && vote.verdict() == null) {
            Button replace =
                    new Button(texts.get("shared.approvals.step.replace"), click -> askWhom(step.position(), vote));
            replace.setAriaLabel(texts.get("shared.approvals.step.replace.title", vote.name()));
            row.add(replace);
        }
        return row;
    }

    private String said(ApprovalProgress.Vote vote) {
        if (vote.verdict() != null) {
            return texts.get("shared.approvals.voted." + vote.verdict().name(), formats.dateTime(vote.at()));
        }
        return texts.get(vote.asked() ? "shared.approvals.voted.not" : "shared.approvals.voted.left");
    }

    private void askWhom(int step, ApprovalProgress.Vote former) {
        Select<MemberSummary> successor = new Select<>();
        successor.setLabel(texts.get("shared.approvals.step.replace.by"));
        successor.setItems(steering.members().stream()
                .filter(member -> !member.account().equals(progress.requestedBy()) || progress.alone())
                .filter(member -> progress.steps().stream()
                        .filter(one -> one.position() == step)
                        .flatMap(one -> one.votes().stream())
                        .noneMatch(vote -> vote.account().equals(member.account())))
                .toList());
        successor.setItemLabelGenerator(MemberSummary::displayName);
        successor.setWidthFull();
        Dialog dialog = new Dialog(successor);
        dialog.setHeaderTitle(texts.get("shared.approvals.step.replace.title", former.name()));
        Button replace = new Button(texts.get("shared.approvals.step.replace"), click -> {
            if (successor.isEmpty()) {
                successor.setInvalid(true);
                successor.setErrorMessage(texts.get("shared.approvals.step.replace.required"));
                return;
            }
            dialog.close();
            steering.replace(step, former.account(), successor.getValue().account());
        });
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        Focus.moveToField(successor);
        dialog.getFooter().add(new Button(texts.get("shared.cancel"), click -> dialog.close()), replace);
        dialog.open();
    }
}
