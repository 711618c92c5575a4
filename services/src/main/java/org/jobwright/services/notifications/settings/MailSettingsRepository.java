package org.jobwright.services.notifications.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.notifications.MailChoices;
import org.jobwright.domain.notifications.MailSettings;
import org.jobwright.domain.shared.Json;

/** Loads and stores the switches of people's mails. */
@ApplicationScoped
public class MailSettingsRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<MailSettings> find(AccountId account) {
        return Optional.ofNullable(entityManager.find(MailSettings.class, account));
    }

    void add(MailSettings settings) {
        entityManager.persist(settings);
    }

    /** What the reader of a mail chose; the person whose action causes it may not see that. */
    public MailChoices of(AccountId reader) {
        String choices = (String) entityManager
                .createNativeQuery("select cast(jobwright_mail_choices(:reader) as text)", String.class)
                .setParameter("reader", reader.value())
                .getSingleResult();
        return choices == null ? MailChoices.NONE : Json.read(choices, MailChoices.class);
    }
}
