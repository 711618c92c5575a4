package org.jobwright.web.shared;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.jobwright.services.shared.forms.SentForm;
import org.jobwright.web.shared.pages.Visit;

/** The fields of {@code parts/guard.jte}, as they come back with a form that is open to everybody. */
public class GuardFields {

    @FormParam("ticket")
    @DefaultValue("")
    private String ticket;

    @FormParam("proof")
    @DefaultValue("")
    private String proof;

    @FormParam("website")
    @DefaultValue("")
    private String trap;

    public String ticket() {
        return ticket;
    }

    /** What {@code FormGuard} decides about. */
    public SentForm sent(String form, Visit visit) {
        return new SentForm(form, ticket, proof, trap, visit.address());
    }
}
