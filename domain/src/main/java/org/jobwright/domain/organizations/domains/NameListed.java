package org.jobwright.domain.organizations.domains;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** An administrator put a name on a list or took it off. */
public record NameListed(NameList list, String name, boolean on, Instant at) implements DomainEvent {

    /** The audit log keeps ids: the same name on the same list has the same id. */
    @Override
    public Subject subject() {
        return new Subject("ListedName", UUID.nameUUIDFromBytes((list + " " + name).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String action() {
        return "NameListed";
    }
}
