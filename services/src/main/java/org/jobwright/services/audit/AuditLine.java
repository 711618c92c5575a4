package org.jobwright.services.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationEvent.ReceiptIssued;
import org.jobwright.domain.audit.ActorKind;
import org.jobwright.domain.integrations.ApiTokenEvent;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent;
import org.jobwright.domain.organizations.ListExported;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSecondFactorSwitched;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.members.MemberEvent;
import org.jobwright.domain.privacy.AccessLogSealed;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.site.SiteChanged;
import org.jobwright.services.shared.caller.Caller;

/**
 * What the audit log keeps of an event: ids and names. The values that an event carries, such as an address or a
 * message, are personal or private and stay out; only the names of those fields are recorded. Of an exported list it
 * keeps which one, and how long it was; of a receipt its hash; of a day of the access log how much it holds, and its hash;
 * of a version of the operator's site which one, and its hash.
 *
 * @param aboutAccess about signing in, credentials or permissions
 */
record AuditLine(
        Instant at,
        ActorKind actorKind,
        String actor,
        String action,
        String subjectType,
        UUID subject,
        String organization,
        String details,
        boolean aboutAccess) {

    static AuditLine of(DomainEvent event, Caller caller) {
        return new AuditLine(
                event.at(),
                event.isAutomatic() ? ActorKind.SYSTEM : kind(caller),
                event.isAutomatic() ? null : actor(caller),
                event.action(),
                event.subject().type(),
                event.subject().id(),
                organization(event).map(OrganizationId::toString).orElse(null),
                details(event),
                isAboutAccess(event));
    }

    private static boolean isAboutAccess(DomainEvent event) {
        return event.subject().type().equals("Account")
                || event instanceof MemberEvent
                || event instanceof ApiTokenEvent
                || event instanceof WebhookEndpointEvent
                || event instanceof OrganizationSecondFactorSwitched;
    }

    private static ActorKind kind(Caller caller) {
        if (caller.isSystem()) {
            return ActorKind.SYSTEM;
        }
        if (caller.program().isPresent()) {
            return ActorKind.TOKEN;
        }
        return caller.account().isPresent() ? ActorKind.PERSON : ActorKind.VISITOR;
    }

    private static String actor(Caller caller) {
        return caller.program()
                .map(program -> program.token().toString())
                .or(() -> caller.account().map(AccountId::toString))
                .orElse(null);
    }

    private static Optional<OrganizationId> organization(DomainEvent event) {
        return components(event)
                .filter(component -> component.getType() == OrganizationId.class)
                .map(component -> (OrganizationId) read(component, event))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String details(DomainEvent event) {
        if (event instanceof ListExported export) {
            return export.list().name().replace('_', ' ') + " " + export.rows();
        }
        if (event instanceof ReceiptIssued receipt) {
            return receipt.sha256();
        }
        if (event instanceof AccessLogSealed seal) {
            return DateTimeFormatter.BASIC_ISO_DATE.format(seal.day()) + " " + seal.entries() + " " + seal.sha256();
        }
        if (event instanceof SiteChanged site) {
            String language = site.language() == null ? "" : site.language() + " ";
            return site.part() + " " + language + site.version() + " " + site.sha256();
        }
        return components(event)
                .filter(component -> !Identifier.class.isAssignableFrom(component.getType()))
                .filter(component -> component.getType() != Instant.class)
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static Stream<RecordComponent> components(DomainEvent event) {
        return Stream.of(event.getClass().getRecordComponents());
    }

    private static Object read(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
