package org.jobwright.web.notifications;

import java.time.ZoneId;
import java.util.List;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.search.alerts.AlertedJob;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.notifications.MailContent.Item;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The labels of a found job in a mail. */
final class AlertedJobLabels {

    private final Texts texts;
    private final Formats formats;

    AlertedJobLabels(Language language) {
        this.texts = Texts.of(language);
        this.formats = Formats.of(language, ZoneId.systemDefault());
    }

    List<Item> jobs(MessageFacts facts) {
        return facts.found().jobs().stream().map(this::job).toList();
    }

    String more(MessageFacts facts) {
        int more = facts.found().more();
        return more == 0 ? "" : texts.get("notifications.mail.more", more);
    }

    private Item job(AlertedJob job) {
        String place = job.place().isEmpty() ? formats.area(job.country()) : job.place();
        String organization = job.organization().isEmpty() ? texts.get("shared.confidential") : job.organization();
        String whoAndWhere = texts.get("shared.job.who-where", organization, place, job.furtherPlaces());
        String pay = formats.pay(job.pay());
        return new Item(
                job.title(),
                pay.isEmpty() ? whoAndWhere : texts.get("notifications.mail.job", whoAndWhere, pay),
                BaseUrl.get() + Addresses.job(job.reference(), job.title()));
    }
}
