package org.jobwright.services.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.messages.MessageTemplate;
import org.jobwright.domain.messages.MessageTemplateEvent.MessageTemplateRemoved;
import org.jobwright.domain.messages.MessageTemplateEvent.MessageTemplateSaved;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Writes templates: each member their own ones, recruiters also those for all. */
@Stateless
@RolesAllowed(Role.PERSON)
public class MessageTemplateService {

    @Inject
    private MessageTemplateRepository templates;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Writes a template.
     *
     * @throws org.jobwright.domain.shared.failures.InvalidInput if it uses a name that its kind does not know
     */
    public MessageTemplateId save(@Valid SaveMessageTemplate command) {
        requireWriter(command.organization(), command.shared());
        Instant now = clock.instant();
        MessageTemplate template;
        if (command.template() == null) {
            requireRoom(command);
            template = new MessageTemplate(command.organization(), command.shared() ? null : caller.person());
        } else {
            template = own(command.template(), command.organization());
            template.requireVersion(command.seenVersion());
        }
        template.write(command.kind(), command.name(), command.language(), command.body(), now);
        if (command.template() == null) {
            templates.add(template);
        }
        events.fire(new MessageTemplateSaved(template.getId(), command.organization(), now));
        return template.getId();
    }

    /** Removes a template; messages that began with it stay as they are. */
    public void remove(OrganizationId organization, MessageTemplateId id) {
        guard.requireWorking(organization);
        MessageTemplate template = own(id, organization);
        templates.remove(template);
        events.fire(new MessageTemplateRemoved(id, organization, clock.instant()));
    }

    private MessageTemplate own(MessageTemplateId id, OrganizationId organization) {
        MessageTemplate template = templates.get(id, organization, caller.person());
        requireWriter(organization, template.isShared());
        return template;
    }

    private void requireRoom(SaveMessageTemplate command) {
        int most = command.shared() ? MessageTemplate.MOST_SHARED : MessageTemplate.MOST_OWN;
        if (templates.count(command.organization(), command.shared() ? null : caller.person()) >= most) {
            throw new RuleViolation("messages.template.too-many", most);
        }
    }

    private void requireWriter(OrganizationId organization, boolean shared) {
        if (shared) {
            guard.requireRecruiter(organization);
        } else {
            guard.requireWorking(organization);
        }
    }
}
