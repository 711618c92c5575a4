package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.archive.ArchiveEvent.ArchiveAsked;
import org.jobwright.domain.applications.archive.ArchiveEvent.ArchiveFetched;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.integrations.ApiTokenEvent.ApiTokenMade;
import org.jobwright.domain.integrations.ApiTokenEvent.ApiTokenRevoked;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookAdded;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookChanged;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookDisabled;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointEvent.WebhookSecretChanged;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationRestored;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSuspended;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationTrustEnded;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerificationRefused;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationVerified;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationWarned;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainLinkSent;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainLost;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainProved;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainRefused;
import org.jobwright.domain.organizations.members.MemberEvent.MemberInvited;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.signon.IdentityProviderEvent;
import org.jobwright.domain.signon.SignOnEvent.OwnerEnteredInEmergency;

/**
 * Messages to owners about their organization, to candidates about an employer they applied to, and to invited people.
 */
@ApplicationScoped
class OrganizationMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    /** The inviting person's language is the best guess for someone who is not known yet. */
    void invited(@Observes MemberInvited event) {
        Optional<Recipient> inviter = facts.account(event.by());
        Language language = inviter.map(Recipient::language).orElse(Language.EN);
        MessageFacts about = about(event.organization());
        messenger.tell(
                MessageKind.MEMBER_INVITED,
                event,
                new Recipient(Optional.empty(), "", event.invited(), language),
                about.withToken(event.invitationToken())
                        .inviting(
                                inviter.map(Recipient::name)
                                        .filter(OrganizationName::isPlain)
                                        .orElse(about.organization()),
                                event.role().name()));
    }

    void warned(@Observes OrganizationWarned event) {
        tellOwners(
                MessageKind.ORGANIZATION_WARNED,
                event,
                event.organization(),
                about(event.organization()).saying(event.reason()));
    }

    void suspended(@Observes OrganizationSuspended event) {
        tellApplicants(MessageKind.EMPLOYER_SUSPENDED, event, event.organization());
    }

    void blocked(@Observes OrganizationBlocked event) {
        tellApplicants(MessageKind.EMPLOYER_BLOCKED, event, event.organization());
    }

    void restored(@Observes OrganizationRestored event) {
        tellOwners(MessageKind.ORGANIZATION_RESTORED, event, event.organization(), about(event.organization()));
        tellApplicants(MessageKind.EMPLOYER_RESTORED, event, event.organization());
    }

    void verified(@Observes OrganizationVerified event) {
        tellOwners(MessageKind.ORGANIZATION_VERIFIED, event, event.organization(), about(event.organization()));
    }

    void trustEnded(@Observes OrganizationTrustEnded event) {
        MessageFacts message = about(event.organization()).because(event.cause());
        tellOwners(
                MessageKind.TRUST_ENDED,
                event,
                event.organization(),
                event.cause().hasStatement()
                        ? message.stating(facts.decisionAgainstTrust(event.organization(), event.cause()))
                        : message);
    }

    void refused(@Observes OrganizationVerificationRefused event) {
        tellOwners(
                MessageKind.ORGANIZATION_NOT_VERIFIED,
                event,
                event.organization(),
                about(event.organization()).saying(event.reason()));
    }

    void linkSent(@Observes DomainLinkSent event) {
        messenger.tell(
                MessageKind.DOMAIN_LINK,
                event,
                new Recipient(Optional.empty(), "", event.mailbox().at(event.name()), event.language()),
                about(event.organization()).withToken(event.secret().value()).saying(event.name()));
    }

    void proved(@Observes DomainProved event) {
        tellOwners(
                MessageKind.DOMAIN_PROVED,
                event,
                event.organization(),
                about(event.organization()).saying(event.name()));
    }

    void refused(@Observes DomainRefused event) {
        tellOwners(
                MessageKind.DOMAIN_REFUSED,
                event,
                event.organization(),
                about(event.organization()).saying(event.reason()));
    }

    void lost(@Observes DomainLost event) {
        tellOwners(
                MessageKind.DOMAIN_LOST,
                event,
                event.organization(),
                about(event.organization()).saying(event.name()));
    }

    void made(@Observes ApiTokenMade event) {
        tellOwners(
                MessageKind.API_TOKEN_MADE,
                event,
                event.organization(),
                aboutPrograms(event.organization())
                        .by(facts.account(event.by()).map(Recipient::name).orElse(""))
                        .saying(event.name() + " ("
                                + event.scopes().stream().map(ApiScope::role).collect(Collectors.joining(", "))
                                + ")"));
    }

    void revoked(@Observes ApiTokenRevoked event) {
        tellOwners(
                MessageKind.API_TOKEN_REVOKED,
                event,
                event.organization(),
                aboutPrograms(event.organization()).saying(event.name()));
    }

    private MessageFacts aboutPrograms(OrganizationId organization) {
        return about(organization).linkingTo(facts.organizationSlug(organization));
    }

    void changed(@Observes IdentityProviderEvent event) {
        tellOwners(
                MessageKind.PROVIDER_CHANGED,
                event,
                event.organization(),
                aboutPrograms(event.organization()).saying(event.issuer()));
    }

    void entered(@Observes OwnerEnteredInEmergency event) {
        tellOwners(
                MessageKind.OWNER_ENTERED,
                event,
                event.organization(),
                taking(event.organization(), event.account()).saying(event.issuer()));
    }

    void added(@Observes WebhookAdded event) {
        tellOwners(
                MessageKind.WEBHOOK_ADDED,
                event,
                event.organization(),
                aboutPrograms(event.organization()).saying(event.host()));
    }

    void changed(@Observes WebhookChanged event) {
        if (event.moved()) {
            tellOwners(
                    MessageKind.WEBHOOK_CHANGED,
                    event,
                    event.organization(),
                    aboutPrograms(event.organization()).saying(event.host()));
        }
    }

    void changed(@Observes WebhookSecretChanged event) {
        tellOwners(
                MessageKind.WEBHOOK_CHANGED,
                event,
                event.organization(),
                aboutPrograms(event.organization()).saying(event.host()));
    }

    void disabled(@Observes WebhookDisabled event) {
        tellOwners(
                MessageKind.WEBHOOK_DISABLED,
                event,
                event.organization(),
                aboutPrograms(event.organization()).saying(event.host()));
    }

    void asked(@Observes ArchiveAsked event) {
        tellOwners(MessageKind.ARCHIVE_ASKED, event, event.organization(), taking(event.organization(), event.by()));
    }

    void fetched(@Observes ArchiveFetched event) {
        tellOwners(MessageKind.ARCHIVE_FETCHED, event, event.organization(), taking(event.organization(), event.by()));
    }

    private MessageFacts taking(OrganizationId organization, AccountId by) {
        return aboutPrograms(organization)
                .by(facts.account(by).map(Recipient::name).orElse(""));
    }

    private MessageFacts about(OrganizationId organization) {
        return MessageFacts.NONE.aboutOrganization(facts.organizationName(organization));
    }

    /** An advert may be confidential, so the mail does not name the employer: the page does, behind sign-in. */
    private void tellApplicants(MessageKind kind, DomainEvent event, OrganizationId organization) {
        messenger.tell(kind, event, facts.applicants(organization), MessageFacts.NONE);
    }

    private void tellOwners(MessageKind kind, DomainEvent event, OrganizationId organization, MessageFacts message) {
        messenger.tell(kind, event, facts.owners(organization), message);
    }
}
