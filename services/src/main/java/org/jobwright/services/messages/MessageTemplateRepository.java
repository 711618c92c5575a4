package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.messages.MessageTemplate;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.messages.MessageTemplateQueries.Example;

/** Templates of messages; the caller has already checked access to the organization. */
@ApplicationScoped
public class MessageTemplateRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(MessageTemplate template) {
        entityManager.persist(template);
    }

    /** Messages that began with it stay, without it: the foreign key says so. */
    void remove(MessageTemplate template) {
        entityManager.remove(template);
    }

    /** @param owner null for those for all members */
    long count(OrganizationId organization, AccountId owner) {
        return entityManager
                .createQuery(
                        "select t.owner from MessageTemplate t where t.organization = :organization", AccountId.class)
                .setParameter("organization", organization)
                .getResultStream()
                .filter(each -> Objects.equals(each, owner))
                .count();
    }

    /** A template of the organization that the member sees; another member's own one is as if it did not exist. */
    public MessageTemplate get(MessageTemplateId id, OrganizationId organization, AccountId member) {
        return Optional.ofNullable(entityManager.find(MessageTemplate.class, id))
                .filter(template -> template.getOrganization().equals(organization))
                .filter(template -> template.isVisibleTo(member))
                .orElseThrow(NotFound::new);
    }

    /** Those who applied last, among whom the reader may write to. */
    List<Example> latest(OrganizationId organization, ReadableApplications readable, int most) {
        return readable.bind(entityManager.createQuery(
                        "select new org.jobwright.services.messages.MessageTemplateQueries$Example("
                                + "a.reference, a.applicantName, a.postingTitle) from JobApplication a"
                                + " where a.organization = :organization and a.candidateStatus <> WITHDRAWN and "
                                + readable.condition() + " order by a.appliedAt desc, a.id.value",
                        Example.class))
                .setParameter("organization", organization)
                .setMaxResults(most)
                .getResultList();
    }

    List<MessageTemplateDetails> visible(OrganizationId organization, AccountId member) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.messages.MessageTemplateDetails(t.id, t.version,
                          case when t.owner is null then true else false end, t.kind, t.name, t.language, t.body,
                          (select count(m) from Message m where m.template = t.id and m.state <> TAKEN_BACK))
                        from MessageTemplate t
                        where t.organization = :organization and (t.owner is null or t.owner = :member)
                        order by lower(t.name), t.language, t.id.value""", MessageTemplateDetails.class)
                .setParameter("organization", organization)
                .setParameter("member", member)
                .getResultList();
    }
}
