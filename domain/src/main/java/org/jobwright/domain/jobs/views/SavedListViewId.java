package org.jobwright.domain.jobs.views;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.shared.Identifiers;

/** The identity of a SavedListView. */
@Embeddable
public record SavedListViewId(@Column(name = "id") UUID value) implements Identifier {

    public static SavedListViewId next() {
        return new SavedListViewId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
