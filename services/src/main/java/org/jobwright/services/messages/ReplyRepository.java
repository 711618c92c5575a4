package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.ConversationId;
import org.jobwright.domain.messages.ReplyToken;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Sha256;

/** Secrets of reply addresses, and the mails that came. */
@ApplicationScoped
class ReplyRepository {

    /** A person is told at most once in this time, so that two programs never write to each other for ever. */
    private static final Duration BETWEEN_ANSWERS = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entityManager;

    void add(ReplyToken token, ConversationId conversation, AccountId account, Instant now) {
        entityManager
                .createNativeQuery("insert into reply_token (hash, conversation_id, account_id, made_at)"
                        + " values (:hash, :conversation, :account, :now)")
                .setParameter("hash", token.hash())
                .setParameter("conversation", conversation.value())
                .setParameter("account", account.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** To whom a token was given, and for what. */
    record Given(Conversation conversation, Account person) {}

    Optional<Given> find(ReplyToken token) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select conversation_id, account_id from reply_token where hash = :hash", Tuple.class)
                .setParameter("hash", token.hash())
                .addScalar("conversation_id", UUID.class)
                .addScalar("account_id", UUID.class)
                .uniqueResultOptional()
                .map(row -> new Given(
                        entityManager.find(Conversation.class, new ConversationId(row.get(0, UUID.class))),
                        entityManager.find(Account.class, new AccountId(row.get(1, UUID.class)))));
    }

    /** False if the mail was taken before, perhaps by another node. */
    boolean isNew(String messageId, Instant now) {
        return entityManager
                        .createNativeQuery(
                                "insert into received_mail (hash, received_at) values (:hash, :now) on conflict do nothing")
                        .setParameter("hash", hash(messageId))
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    /** The account of an address, if it has one. */
    Optional<AccountId> account(EmailAddress address) {
        return entityManager
                .createQuery(
                        "select a.id from Account a where a.email = :email and a.status = :active", AccountId.class)
                .setParameter("email", address)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Whether the person is to be told that the mail was not delivered; then it is noted that they were. */
    boolean tells(String messageId, AccountId person, Instant now) {
        return entityManager
                        .createNativeQuery("""
                                update received_mail set told_id = :person where hash = :hash and not exists (
                                  select 1 from received_mail r where r.told_id = :person and r.received_at > :since)""")
                        .setParameter("person", person.value())
                        .setParameter("hash", hash(messageId))
                        .setParameter("since", now.minus(BETWEEN_ANSWERS))
                        .executeUpdate()
                > 0;
    }

    private static String hash(String messageId) {
        return Sha256.hex(messageId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
