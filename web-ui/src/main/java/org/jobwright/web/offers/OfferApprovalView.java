package org.jobwright.web.offers;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.approvals.ApprovalService;
import org.jobwright.services.offers.OfferForApproval;
import org.jobwright.services.offers.OfferQueries;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.approvals.StepsPanel;
import org.jobwright.web.shell.approvals.VotePanel;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.offers.OfferParts;

/** An approver reads an offer that waits for them, and answers beneath. It does not name the applicant. */
@Route(value = "offers/:reference", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class OfferApprovalView extends WorkspaceView implements BeforeEnterObserver {

    private final OfferQueries queries;
    private final ApprovalService approvals;
    private OfferReference reference;

    @Inject
    public OfferApprovalView(OfferQueries queries, ApprovalService approvals) {
        this.queries = queries;
        this.approvals = approvals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = OfferReference.read(
                        event.getRouteParameters().get("reference").orElseThrow())
                .orElseThrow(NotFound::new);
        show("", "");
    }

    /**
     * Draws it anew.
     *
     * @param notice what happened meanwhile; empty for nothing
     * @param typed the comment that the reader had begun
     */
    private void show(String notice, String typed) {
        removeAll();
        try {
            show(queries.forApprover(reference), notice, typed);
        } catch (NotFound over) {
            nothing(notice);
        }
    }

    private void show(OfferForApproval offer, String notice, String typed) {
        OfferTerms terms = offer.version().terms();
        add(
                heading(
                        text("offers.approval.title", offer.posting()),
                        new StateBadge(texts.of(offer.version().state()), "review")),
                sub(text(
                        "offers.approval.about",
                        offer.reference().value(),
                        offer.asked().requester(),
                        offer.organization())));
        say(notice);
        Section panel = new Section(
                new H2(text("offers.approval.terms")),
                OfferParts.terms(terms, texts, formats),
                OfferParts.advert(offer.version(), texts, formats));
        panel.addClassNames("jw-panel", "jw-stack");
        words(panel, "reason", terms.flagReason());
        if (!terms.conditions().isEmpty()) {
            panel.add(
                    new H2(text("offers.approval.conditions")),
                    new UnorderedList(
                            terms.conditions().stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        words(panel, "letter", terms.letter());
        VotePanel vote = new VotePanel(offer.asked().alone(), (verdict, comment) -> vote(offer, verdict, comment));
        vote.type(typed);
        add(panel, vote, new StepsPanel(offer.asked(), null));
    }

    private void words(Section panel, String heading, String words) {
        if (!words.isEmpty()) {
            panel.add(new H2(text("offers.approval." + heading)), OfferParts.words(words));
        }
    }

    private void say(String notice) {
        if (!notice.isEmpty()) {
            Div changed = new Div(new Paragraph(notice));
            changed.addClassNames("jw-notice", "jw-notice--warning");
            changed.getElement().setAttribute("role", "alert");
            add(changed);
        }
    }

    /** Also for those who were never asked: the page tells nobody that there is an offer. */
    private void nothing(String notice) {
        Anchor today = new Anchor("/app", text("offers.approval.today"));
        today.addClassName("jw-linkbutton");
        add(heading(text("offers.approval.over.title")));
        say(notice);
        add(new Paragraph(text("offers.approval.over")), today);
    }

    private void vote(OfferForApproval read, Verdict verdict, String comment) {
        try {
            approvals.vote(read.asked().id(), read.asked().digest(), verdict, comment);
            show("", "");
            Toast.show(text("offers.approval.done." + verdict.name()));
        } catch (RuleViolation refused) {
            show(texts.of(refused), comment);
        }
        focusHeading();
    }
}
