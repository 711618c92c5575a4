package org.jobwright.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import jakarta.enterprise.inject.spi.CDI;
import java.time.ZoneId;
import java.util.Optional;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.web.shared.http.CurrentPerson;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The person in front of a workspace: language, time zone, identity. */
public final class WorkspaceUser {

    private WorkspaceUser() {}

    public static Texts texts() {
        return Texts.of(language());
    }

    public static Formats formats() {
        return Formats.of(language(), zone());
    }

    public static Language language() {
        return Language.of(UI.getCurrent().getLocale().toLanguageTag());
    }

    /** The signed-in person; a workspace is never shown to anyone else. */
    public static SignedInPerson person() {
        return findPerson().orElseThrow();
    }

    /** The client address, for limits. */
    public static String address() {
        return CDI.current().select(SiteRequest.class).get().address();
    }

    public static Optional<SignedInPerson> findPerson() {
        return CDI.current().select(CurrentPerson.class).get().get();
    }

    private static ZoneId zone() {
        ExtendedClientDetails details = UI.getCurrent().getPage().getExtendedClientDetails();
        String id = details.getTimeZoneId();
        return id == null || !ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.systemDefault() : ZoneId.of(id);
    }
}
