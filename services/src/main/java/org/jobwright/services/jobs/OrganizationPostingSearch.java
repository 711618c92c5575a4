package org.jobwright.services.jobs;

import java.io.Serializable;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Which postings of an organization to list.
 *
 * @param status only those with this current status; null for all
 * @param words part of the title, or the reference
 */
public record OrganizationPostingSearch(
        OrganizationId organization, PostingStatus status, String words, Order order, boolean descending)
        implements Serializable {

    /** The possible orders of the list. */
    public enum Order {
        TITLE("lower(p.title)"),
        STATUS("p.status"),
        LAST_DAY("p.validThrough"),
        CHANGED("p.changedAt");

        private final String expression;

        Order(String expression) {
            this.expression = expression;
        }
    }

    public OrganizationPostingSearch {
        words = words == null ? "" : words.strip();
        order = order == null ? Order.CHANGED : order;
    }

    String orderBy() {
        return " order by " + order.expression + (descending ? " desc" : "") + ", p.id";
    }
}
