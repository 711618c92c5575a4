package org.jobwright.web.applications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.services.applications.PostingApplicationCounts;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.OrganizationPage;
import org.jobwright.web.shell.StateBadge;

/** What stands above the applicants: where the posting stands, who waits too long, and the ways to look at it. */
record PipelineHead(PostingDetails posting, PostingApplicationCounts counts, PipelineWords words) {

    /** What the public reads, else the latest draft. */
    JobAdvert advert() {
        return posting.publicAdvert().orElse(posting.advert());
    }

    String title() {
        JobAdvert advert = advert();
        return advert.work().locations().isEmpty()
                ? advert.title()
                : advert.title() + ", " + advert.work().locations().getFirst().locality();
    }

    StateBadge badge() {
        return new StateBadge(words.texts().of(posting.status()), StateBadge.lookOf(posting.status()));
    }

    String standing() {
        String applied = words.text("pipeline.applied", counts.total());
        if (posting.validThrough() == null) {
            return applied;
        }
        String closing = posting.status().isOver() ? "pipeline.closed" : "pipeline.closes";
        return applied + " " + words.text(closing, words.formats().lastDay(posting.validThrough()));
    }

    Div overdueNotice(OrganizationPage organization) {
        Paragraph sentence = new Paragraph(words.text(
                "pipeline.overdue", counts.overdue(), organization.terms().answerPromiseDays()));
        RouterLink link = link(words.text("pipeline.overdue.show", counts.overdue()), PipelineAddress.ofOverdue());
        link.addClassName("jw-linkbutton");
        Div notice = new Div(sentence, link);
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }

    Nav tabs(PipelineTab current, long closed) {
        Nav nav = new Nav();
        nav.addClassName("jw-tabs");
        nav.getElement().setAttribute("aria-label", words.text("pipeline.tabs"));
        for (PipelineTab each : PipelineTab.values()) {
            RouterLink link = link(words.text(each.label(), closed), PipelineAddress.of(each));
            if (each == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private RouterLink link(String text, PipelineAddress address) {
        RouterLink link =
                new RouterLink(text, PipelineView.class, new RouteParameters("reference", posting.reference()));
        link.setQueryParameters(address.write());
        link.setHighlightCondition((anchor, event) -> false); // the addresses differ by their parameters only
        return link;
    }
}
