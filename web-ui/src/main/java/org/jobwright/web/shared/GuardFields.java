package org.jobwright.web.shared;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.jobwright.services.shared.forms.SubmittedForm;
import org.jobwright.web.shared.pages.SiteRequest;

/** The fields of {@code shared/form/guard.jte}, as submitted with a public form. */
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

    /** The input of {@code FormGuard}. */
    public SubmittedForm sent(String form, SiteRequest visit) {
        return new SubmittedForm(form, ticket, proof, trap, visit.address());
    }
}
