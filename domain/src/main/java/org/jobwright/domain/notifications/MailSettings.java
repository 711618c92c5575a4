package org.jobwright.domain.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The switches of a person's mails, from the first one they touch. */
@Entity
@Table(name = "mail_settings")
public class MailSettings extends AggregateRoot<AccountId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @JdbcTypeCode(SqlTypes.JSON)
    private MailChoices choices;

    protected MailSettings() {}

    public MailSettings(AccountId account) {
        this.account = account;
        this.choices = MailChoices.NONE;
    }

    /** Switches mails of a kind; refuses one that everybody must get. */
    public void choose(MessageKind kind, MailChoice choice, ZoneId mornings) {
        if (kind.group().isEmpty()) {
            throw new RuleViolation("notifications.mail.always");
        }
        if (!kind.choices().contains(choice)) {
            throw new RuleViolation("shared.refused");
        }
        choices = choices.with(kind, choice, mornings);
    }

    /** Sets the quiet hours; null ends them. */
    public void keepQuiet(QuietHours hours, ZoneId here) {
        choices = choices.quietIn(hours, here);
    }

    @Override
    public AccountId getId() {
        return account;
    }

    public MailChoices getChoices() {
        return choices;
    }
}
