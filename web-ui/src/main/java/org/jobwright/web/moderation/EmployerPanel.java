package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.EmployerFacts;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;

/** What is known of the employer, and the buttons that warn and suspend it. */
class EmployerPanel extends Div {

    EmployerPanel(
            CaseDetails details,
            Texts texts,
            Formats formats,
            ProofService proofs,
            SerializableConsumer<String> warn,
            ReasonDialog.Suspension suspend) {
        EmployerFacts employer = details.employer();
        addClassName("jw-panel");
        add(new H2(employer.name()), facts(employer, texts, formats));
        if (employer.status().isPublic() && !details.conflict()) {
            if (employer.isSuspensionProposed()) {
                add(proposal(texts.get(proposed(employer), employer.blocked())));
            }
            Div actions = new Div(warning(employer, texts, proofs, warn), stop(employer, texts, proofs, suspend));
            actions.addClassName("jw-actions");
            add(actions);
        }
    }

    private static String proposed(EmployerFacts employer) {
        if (employer.warning() == null) {
            return "moderation.employer.warn-proposed";
        }
        return employer.stoppable() ? "moderation.employer.suspend-proposed" : "moderation.employer.wait-proposed";
    }

    private static Button warning(
            EmployerFacts employer, Texts texts, ProofService proofs, SerializableConsumer<String> warn) {
        return new Button(texts.get("moderation.employer.warn"), click -> {
            proofs.require();
            new ReasonDialog(
                            texts.get("moderation.employer.warn-question", employer.name()),
                            texts.get("moderation.employer.warn-consequence"),
                            texts.get("moderation.employer.warn"),
                            warn)
                    .open();
        });
    }

    private static Button stop(
            EmployerFacts employer, Texts texts, ProofService proofs, ReasonDialog.Suspension suspend) {
        Button stop = new Button(texts.get("moderation.employer.suspend"), click -> {
            proofs.require();
            ReasonDialog.forSuspension(
                            texts.get("moderation.employer.suspend-question", employer.name()),
                            texts.get("moderation.employer.suspend-consequence"),
                            texts.get("moderation.employer.suspend"),
                            employer.stoppable(),
                            suspend)
                    .open();
        });
        stop.addThemeVariants(ButtonVariant.ERROR);
        return stop;
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
        if (employer.warning() != null) {
            add(
                    facts,
                    texts.get("moderation.employer.warned"),
                    texts.get(
                            "moderation.employer.warned-for",
                            formats.date(employer.warning().at()),
                            employer.warning().reason()));
        }
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
