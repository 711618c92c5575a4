package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.Neighbours;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.pipeline.Keys;
import org.jobwright.web.applications.words.PipelineLabels;

/** The sticky top of an applicant's page: links back and onward, who it is, and the possible actions. */
class PersonHead extends Header {

    private final PipelineLabels words;
    private final Neighbours neighbours;
    private final Span around = new Span();

    /** @param title the heading with the name */
    PersonHead(
            ApplicationForReview details,
            Neighbours neighbours,
            PersonAddress address,
            Component title,
            ApplicantPresenter desk,
            SerializableRunnable print,
            SerializableRunnable explainKeys) {
        this.words = desk.words();
        this.neighbours = neighbours;
        addClassName("jw-personhead");
        Div who = new Div(title, facts(details));
        who.addClassName("who");
        Div row = new Div(who);
        row.addClassName("row");
        if (desk.mayMove() && details.applicant().candidateStatus().isActive()) {
            row.add(actions(details.applicant(), desk));
        } else if (desk.decisions().mayReopen(details.applicant())) {
            Div decisions =
                    new Div(roomy(new Button(words.text("applications.applicant.reopen"), click -> desk.decisions()
                            .reopen(details.applicant()))));
            decisions.addClassName("decisions");
            row.add(decisions);
        }
        add(ways(details, address, print, explainKeys), row);
    }

    /** Links to the other people of the list in the address. */
    void lead(PersonAddress address) {
        around.removeAll();
        way("\u2039", "previous", "k", neighbours.previous(), address);
        way("\u203a", "next", "j", neighbours.next(), address);
    }

    private Nav ways(
            ApplicationForReview details,
            PersonAddress address,
            SerializableRunnable print,
            SerializableRunnable explainKeys) {
        Anchor all = new Anchor(
                address.ofList(),
                words.text(
                        "applications.applicant.person.all."
                                + address.list().tab().parameter(),
                        details.postingTitle()));
        all.addClassName("jw-back");
        Nav nav = new Nav(all);
        nav.addClassName("jw-ways");
        nav.getElement().setAttribute("aria-label", words.text("applications.applicant.person.ways"));
        Div others = new Div();
        others.addClassName("others");
        if (neighbours.position() > 0) {
            others.add(new Span(
                    words.text("applications.applicant.person.position", neighbours.position(), neighbours.total())));
        }
        lead(address);
        others.add(around);
        Button paper = new Button(words.text("shared.print"), click -> print.run());
        paper.addThemeVariants(ButtonVariant.TERTIARY);
        others.add(paper, Keys.help("?", words, explainKeys));
        nav.add(others);
        return nav;
    }

    private void way(String arrow, String where, String key, Neighbours.Neighbour neighbour, PersonAddress address) {
        if (neighbour == null) {
            return;
        }
        Anchor way = new Anchor(address.of(neighbour.reference()), arrow);
        way.setAriaLabel(words.text("applications.applicant.person." + where, words.name(neighbour.name())));
        way.setTitle(words.text("applications.applicant.person." + where, words.name(neighbour.name())));
        way.addClassName("jw-way");
        way.getElement().setAttribute("data-way", key);
        around.add(way);
    }

    /** Their job, place, experience, and contact details. */
    private Div facts(ApplicationForReview details) {
        Div line = new Div();
        line.addClassName("facts");
        Contact contact =
                details.isWithdrawn() ? Contact.EMPTY : details.content().contact();
        String about = words.line(details.applicant());
        if (!about.isEmpty()) {
            line.add(new Span(about));
        }
        if (!contact.email().isEmpty()) {
            line.add(new Anchor("mailto:" + contact.email(), contact.email()));
        }
        if (!contact.phone().isEmpty()) {
            line.add(new Anchor("tel:" + contact.phone().replaceAll("[^0-9+]", ""), contact.phone()));
        }
        return line;
    }

    private Div actions(ApplicantCard person, ApplicantPresenter desk) {
        List<ApplicantCard> alone = List.of(person);
        Div row = new Div(new StageSelect(person, desk));
        row.addClassName("decisions");
        Optional<CandidateStatus> step = desk.decisions().nextStep(alone);
        if (desk.decisions().mayDecide() && !person.isDecisionPending()) {
            row.add(roomy(new Button(words.text("applications.pipeline.decline"), click -> desk.decisions()
                    .askDecline(alone))));
        }
        if (desk.decisions().mayTellNotYet(person)) {
            row.add(roomy(new Button(words.text("applications.pipeline.not-yet"), click -> desk.decisions()
                    .askNotYet(person))));
        }
        step.ifPresent(next -> {
            Button advance = roomy(new Button(
                    desk.decisions().verb(next), click -> desk.decisions().askAdvance(alone, next)));
            advance.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(advance);
        });
        return row;
    }

    private static Button roomy(Button button) {
        button.addClassName("jw-roomy");
        return button;
    }
}
