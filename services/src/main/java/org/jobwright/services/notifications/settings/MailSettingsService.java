package org.jobwright.services.notifications.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.MailChoice;
import org.jobwright.domain.notifications.MailChoices;
import org.jobwright.domain.notifications.MailSettings;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.QuietHours;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The switches of the caller's mails. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class MailSettingsService {

    @Inject
    private MailSettingsRepository settings;

    @Inject
    private Caller caller;

    /** What the caller chose. */
    public MailChoices mine() {
        return settings.find(caller.person()).map(MailSettings::getChoices).orElse(MailChoices.NONE);
    }

    /**
     * Switches the caller's mails of a kind.
     *
     * @param zone the time zone of the caller's mornings
     */
    public void choose(@NotNull MessageKind kind, @NotNull MailChoice choice, @NotNull ZoneId zone) {
        MailSettings mine = settings.find(caller.person()).orElseGet(this::begin);
        mine.choose(kind, choice, zone);
    }

    /**
     * Sets the hours in which the caller gets only what everybody must get.
     *
     * @param hours null for none
     * @param zone the caller's time zone
     */
    public void keepQuiet(QuietHours hours, @NotNull ZoneId zone) {
        MailSettings mine = settings.find(caller.person()).orElseGet(this::begin);
        mine.keepQuiet(hours, zone);
    }

    private MailSettings begin() {
        MailSettings mine = new MailSettings(caller.person());
        settings.add(mine);
        return mine;
    }
}
