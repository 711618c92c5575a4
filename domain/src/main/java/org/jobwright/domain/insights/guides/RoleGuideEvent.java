package org.jobwright.domain.insights.guides;

import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a role guide. */
public interface RoleGuideEvent extends DomainEvent {

    RoleGuideId guide();

    @Override
    default String subjectType() {
        return "RoleGuide";
    }

    @Override
    default UUID subjectId() {
        return guide().value();
    }
}
