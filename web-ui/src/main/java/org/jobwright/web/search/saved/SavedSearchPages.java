package org.jobwright.web.search.saved;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jobwright.services.search.saved.SaveSearch;
import org.jobwright.services.search.saved.SavedSearchService;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** Saving the search of a list. Visitors sign in first, and return with the search saved. */
@Path("/saved/searches")
@RequestScoped
public class SavedSearchPages {

    @Inject
    private SavedSearchService searches;

    @Inject
    private SignInFirst signIn;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    /** The form contains the parameters of the list, and the frequency. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> form) {
        SearchToSave asked = SearchToSave.read(form);
        if (!visit.isSignedIn()) {
            return signIn.thenTo(asked.address());
        }
        return saved(asked).build();
    }

    /** Called after the sign-in. */
    @GET
    public Response saveAfterSignIn(@Context UriInfo address) {
        SearchToSave asked = SearchToSave.read(address.getQueryParameters());
        if (!visit.isSignedIn()) {
            return Redirect.to(SignInFirst.signIn(asked.address()));
        }
        if (!signIn.wasPressed(asked.address())) {
            return pages.privatePage("search/saved/search.jte", asked);
        }
        return saved(asked).cookie(signIn.done()).build();
    }

    private Response.ResponseBuilder saved(SearchToSave asked) {
        searches.save(new SaveSearch(asked.name(visit), asked.filters().search(), asked.chosen()));
        return Redirect.withCookies(asked.filters().address() + "#by-mail");
    }
}
