package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.jobs.PostingTemplateSummary;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The ways to start a posting: empty, from the guide of a role, from a file, from a template. */
class BeginningBar extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final NewPosting newPosting;
    private final SerializableFunction<JobPostingId, String> reference;
    private final Div offer = new Div();

    BeginningBar(NewPosting newPosting, SerializableFunction<JobPostingId, String> reference) {
        this.newPosting = newPosting;
        this.reference = reference;
        addClassName("jw-actions");
        offer.addClassNames("jw-notice", "jw-fromguide");
        offer.setVisible(false);
    }

    /** Shown below the heading if the person comes from the page of a role. */
    Component offer() {
        return offer;
    }

    /** @param role whose guide the person wants to use */
    void show(MyOrganization organization, Optional<KnownRole> role) {
        removeAll();
        boolean mayRecruit =
                organization.role().mayRecruit() && organization.status().isPublic();
        offer.setVisible(mayRecruit && role.isPresent());
        if (!mayRecruit) {
            return;
        }
        Button post = new Button(texts.get("jobs.list.post"), click -> UI.getCurrent()
                .navigate(
                        PostingView.class,
                        new RouteParameters("reference", PostingView.NEW),
                        QueryParameters.of("organization", organization.slug())));
        add(post);
        if (role.isPresent()) {
            offer(organization, role.get());
        } else {
            post.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Anchor guides = new Anchor("/roles", texts.get("jobs.list.from-guide"));
        guides.addClassName("jw-action");
        add(guides);
        Anchor file =
                new Anchor("/app/organization/" + organization.slug() + "/import", texts.get("jobs.list.from-file"));
        file.addClassName("jw-action");
        add(file);
        List<PostingTemplateSummary> templates = newPosting.templates(organization.id());
        if (!templates.isEmpty()) {
            add(new TemplateMenu(templates, template -> open(newPosting.fromTemplate(template))));
        }
    }

    /** Starts with one click; opening the address alone creates nothing. */
    private void offer(MyOrganization organization, KnownRole role) {
        String title = role.title(texts.language());
        Button begin = new Button(
                texts.get("jobs.list.guide.begin"),
                click -> open(newPosting.fromGuide(organization.id(), texts.language(), role.slug())));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        offer.removeAll();
        offer.add(new Paragraph(texts.get("jobs.list.guide.offer", title, organization.displayName())), begin);
    }

    private void open(JobPostingId posting) {
        UI.getCurrent().navigate(PostingView.class, new RouteParameters("reference", reference.apply(posting)));
    }
}
