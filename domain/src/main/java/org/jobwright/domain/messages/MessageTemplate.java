package org.jobwright.domain.messages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/** A text of an organization for many people, in one language; for all its members, or for the one who wrote it. */
@Entity
@Table(name = "message_template")
public class MessageTemplate extends AggregateRoot<MessageTemplateId> {

    public static final int MAX_NAME = 60;

    /** For all members of an organization. */
    public static final int MOST_SHARED = 100;

    /** Of one member. */
    public static final int MOST_OWN = 30;

    @EmbeddedId
    private MessageTemplateId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    /** The only member who sees it; null if all do. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id", updatable = false))
    private AccountId owner;

    @Enumerated(EnumType.STRING)
    private TemplateKind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String body;
    private Instant changedAt;

    protected MessageTemplate() {}

    /**
     * A template without a text yet.
     *
     * @param owner the only member who sees it; null for all of the organization
     */
    public MessageTemplate(OrganizationId organization, AccountId owner) {
        this.id = MessageTemplateId.next();
        this.organization = organization;
        this.owner = owner;
    }

    public void write(TemplateKind newKind, String newName, Language newLanguage, String newBody, Instant now) {
        String cleanName = TypedText.clean(newName);
        if (cleanName.isEmpty() || cleanName.length() > MAX_NAME) {
            throw new InvalidInput(FieldProblem.of("name", "messages.template.name", MAX_NAME));
        }
        String cleanBody = TypedText.clean(newBody);
        if (cleanBody.isEmpty() || cleanBody.length() > Message.MAX_BODY) {
            throw new InvalidInput(FieldProblem.of("body", "messages.template.body", Message.MAX_BODY));
        }
        new TemplateText(cleanBody).requireNamesOf(newKind);
        kind = newKind;
        name = cleanName;
        language = newLanguage;
        body = cleanBody;
        changedAt = now;
    }

    public boolean isShared() {
        return owner == null;
    }

    /** Whether a member of the organization sees it. */
    public boolean isVisibleTo(AccountId member) {
        return owner == null || owner.equals(member);
    }

    @Override
    public MessageTemplateId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public Language getLanguage() {
        return language;
    }

    public TemplateKind getKind() {
        return kind;
    }

    public TemplateText getText() {
        return new TemplateText(body);
    }
}
