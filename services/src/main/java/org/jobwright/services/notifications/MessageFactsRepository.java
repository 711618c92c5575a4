package org.jobwright.services.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/**
 * Whom to tell, and the names of what it is about. Reads by functions of the database that see more than the caller
 * may: whoever applies for a job must not read the recruiters' addresses, but mail must reach them.
 */
@ApplicationScoped
class MessageFactsRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** What a posting is called, and whether an import brought it. */
    record PostingFacts(String reference, String title, boolean imported) {}

    Optional<Recipient> account(AccountId account) {
        return recipients(entityManager
                        .createNativeQuery("select * from jobwright_mail_account(:account)", Tuple.class)
                        .setParameter("account", account.value()))
                .findFirst();
    }

    /** The people who run the organization's hiring. */
    List<Recipient> recruiters(OrganizationId organization) {
        return members(organization, OrganizationRole.OWNER, OrganizationRole.RECRUITER);
    }

    List<Recipient> owners(OrganizationId organization) {
        return members(organization, OrganizationRole.OWNER);
    }

    String organizationName(OrganizationId organization) {
        return (String) entityManager
                .createNativeQuery("select jobwright_mail_organization(:organization)", String.class)
                .setParameter("organization", organization.value())
                .getSingleResult();
    }

    PostingFacts posting(JobPostingId posting) {
        Tuple row = (Tuple) entityManager
                .createNativeQuery("select * from jobwright_mail_posting(:posting)", Tuple.class)
                .setParameter("posting", posting.value())
                .getSingleResult();
        return new PostingFacts(
                row.get("reference", String.class), row.get("title", String.class), row.get("imported", Boolean.class));
    }

    private List<Recipient> members(OrganizationId organization, OrganizationRole... roles) {
        String[] names = Stream.of(roles).map(Enum::name).toArray(String[]::new);
        return recipients(entityManager
                        .createNativeQuery(
                                "select * from jobwright_mail_members(:organization, string_to_array(:roles, ','))",
                                Tuple.class)
                        .setParameter("organization", organization.value())
                        .setParameter("roles", String.join(",", names)))
                .toList();
    }

    private static Stream<Recipient> recipients(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(MessageFactsRepository::recipient);
    }

    private static Recipient recipient(Tuple row) {
        return new Recipient(
                Optional.of(new AccountId(row.get("account_id", UUID.class))),
                row.get("name", String.class),
                new EmailAddress(row.get("email", String.class)),
                Language.valueOf(row.get("language", String.class)));
    }
}
