package org.jobwright.domain.jobs.views;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a saved view. */
public sealed interface SavedListViewEvent extends DomainEvent {

    SavedListViewId view();

    @Override
    default Subject subject() {
        return new Subject("SavedListView", view().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case SavedListViewSaved ignored -> "SavedListViewSaved";
            case SavedListViewRenamed ignored -> "SavedListViewRenamed";
            case SavedListViewShared ignored -> "SavedListViewShared";
            case SavedListViewRemoved ignored -> "SavedListViewRemoved";
        };
    }

    /** A member saved a list under a name. */
    record SavedListViewSaved(SavedListViewId view, OrganizationId organization, Instant at)
            implements SavedListViewEvent {}

    /** It has another name. */
    record SavedListViewRenamed(SavedListViewId view, OrganizationId organization, Instant at)
            implements SavedListViewEvent {}

    /** All members see it from now on, or only its owner. */
    record SavedListViewShared(SavedListViewId view, OrganizationId organization, boolean shared, Instant at)
            implements SavedListViewEvent {}

    /** It is gone. */
    record SavedListViewRemoved(SavedListViewId view, OrganizationId organization, Instant at)
            implements SavedListViewEvent {}
}
