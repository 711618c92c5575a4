package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingSearch.Order;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FoldingGrid;

/** The postings of an organization as rows: their status, and how many people applied. */
class PostingTable extends FoldingGrid<OrganizationPosting> {

    private final Texts texts;
    private Map<JobPostingId, PostingApplicationCounts> applicants = Map.of();
    private Set<JobPostingId> linked = Set.of();
    private OrganizationStatus employer = OrganizationStatus.UNVERIFIED;

    PostingTable(Texts texts, Formats formats) {
        this.texts = texts;
        addComponentColumn(this::title)
                .setHeader(texts.get("jobs.list.column.title"))
                .setFlexGrow(3)
                .setKey(Order.TITLE.name())
                .setSortProperty(Order.TITLE.name());
        addComponentColumn(posting -> PostingBadges.of(texts, posting.status(), employer))
                .setHeader(texts.get("jobs.list.column.status"))
                .setWidth("10.5rem")
                .setFlexGrow(0)
                .setKey(Order.STATUS.name())
                .setSortProperty(Order.STATUS.name());
        addComponentColumn(this::applicants)
                .setHeader(texts.get("jobs.list.column.applicants"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(posting -> posting.validThrough() == null ? "" : formats.lastDay(posting.validThrough()))
                .setHeader(texts.get("jobs.list.column.last-day"))
                .setWidth("11rem")
                .setFlexGrow(0)
                .setKey(Order.LAST_DAY.name())
                .setSortProperty(Order.LAST_DAY.name());
        addColumn(posting -> formats.day(posting.changedAt()))
                .setHeader(texts.get("jobs.list.column.changed"))
                .setWidth("11rem")
                .setFlexGrow(0)
                .setKey(Order.CHANGED.name())
                .setSortProperty(Order.CHANGED.name());
        setPageSize(PageRequest.MAX_SIZE / 2);
    }

    /**
     * The number of applications per posting; postings without any are left out.
     *
     * @param linked the postings whose applicants the reader may open
     * @param standing the status of the organization, which decides what is public
     */
    void show(
            Map<JobPostingId, PostingApplicationCounts> counts, Set<JobPostingId> linked, OrganizationStatus standing) {
        employer = standing;
        applicants = counts;
        this.linked = linked;
    }

    /** Marks the column that orders the list; none for the usual order. */
    void show(PostingsAddress address) {
        markOrder(address.order(), address.descending());
    }

    /** The same list in the order that the reader chose. */
    PostingsAddress orderOf(PostingsAddress address) {
        return getSortOrder().stream()
                .findFirst()
                .map(order -> address.withOrder(
                        Order.valueOf(order.getSorted().getKey()), order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> address.withOrder(null, false));
    }

    private Component title(OrganizationPosting posting) {
        String title = posting.title().isEmpty() ? texts.get("jobs.untitled") : posting.title();
        RouterLink link =
                new RouterLink(title, PostingView.class, new RouteParameters("reference", posting.reference()));
        link.addClassName("jw-rowlink");
        Span below = new Span(
                edit(posting).map(edit -> posting.reference() + " · " + edit).orElse(posting.reference()));
        below.addClassNames("jw-soft", "jw-rowbelow");
        return new Div(link, below, folded(PostingBadges.of(texts, posting.status(), employer), applicants(posting)));
    }

    /** For a public advert: the state of a pending edit. */
    private Optional<String> edit(OrganizationPosting posting) {
        boolean pending = posting.status().isPublished() && posting.latestVersion() != PostingVersionStatus.APPROVED;
        return pending ? Optional.of(texts.get("jobs.edit." + posting.latestVersion())) : Optional.empty();
    }

    private Component applicants(OrganizationPosting posting) {
        PostingApplicationCounts counts = applicants.get(posting.id());
        if (counts == null || counts.total() == 0) {
            return new Span();
        }
        String applied = texts.get("jobs.list.applicants", counts.total(), counts.unread());
        Div cell = new Div();
        cell.addClassName("jw-applied");
        if (!linked.contains(posting.id())) {
            cell.setText(applied);
            return cell;
        }
        RouterLink link = new RouterLink();
        link.setText(applied);
        link.getElement().setAttribute("href", "pipeline/" + posting.reference());
        cell.add(link);
        if (counts.overdue() > 0) {
            Span overdue = new Span(texts.get("jobs.list.overdue", counts.overdue()));
            overdue.addClassNames("jw-duechip", "jw-duechip--late");
            cell.add(overdue);
        }
        return cell;
    }
}
