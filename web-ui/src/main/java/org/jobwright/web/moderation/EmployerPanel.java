package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.EmployerFacts;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;

/** What is known of the employer, and the button that blocks it. */
class EmployerPanel extends Div {

    EmployerPanel(
            CaseDetails details,
            Texts texts,
            Formats formats,
            ProofService proofs,
            SerializableBiConsumer<String, Ground> suspend) {
        EmployerFacts employer = details.employer();
        addClassName("jw-panel");
        add(new H2(employer.name()), facts(employer, texts, formats));
        if (employer.status().isPublic() && !details.conflict()) {
            Button stop = new Button(texts.get("moderation.employer.suspend"));
            stop.addThemeVariants(ButtonVariant.ERROR);
            if (employer.isSuspensionProposed()) {
                add(proposal(texts.get("moderation.employer.suspend-proposed", employer.blocked())));
            }
            stop.addClickListener(click -> {
                proofs.require();
                ReasonDialog.withGround(
                                texts.get("moderation.employer.suspend-question", employer.name()),
                                texts.get("moderation.employer.suspend-consequence"),
                                texts.get("moderation.employer.suspend"),
                                Ground.TERMS,
                                suspend)
                        .open();
            });
            add(stop);
        }
    }

    private static Paragraph proposal(String words) {
        Paragraph proposal = new Paragraph(words);
        proposal.addClassNames("jw-notice", "jw-notice--warning");
        return proposal;
    }

    private static DescriptionList facts(EmployerFacts employer, Texts texts, Formats formats) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-facts");
        add(facts, texts.get("moderation.employer.status"), texts.of(employer.status()));
        add(facts, texts.get("moderation.employer.since"), formats.date(employer.createdAt()));
        add(
                facts,
                texts.get("moderation.employer.approved"),
                texts.get("moderation.employer.approved-of", employer.approved(), employer.decided()));
        facts.add(new Div(
                new DescriptionList.Term(texts.get("moderation.employer.record")),
                new DescriptionList.Description(new Anchor(
                        "admin/organizations/" + employer.organization(),
                        texts.get("moderation.employer.record.open")))));
        if (employer.status().isPublic()) {
            Anchor page = new Anchor("/organizations/" + employer.slug(), texts.get("moderation.employer.page"));
            facts.add(new Div(
                    new DescriptionList.Term(texts.get("moderation.employer.public")),
                    new DescriptionList.Description(page)));
        }
        return facts;
    }

    private static void add(DescriptionList list, String term, String description) {
        list.add(new Div(new DescriptionList.Term(term), new DescriptionList.Description(description)));
    }
}
