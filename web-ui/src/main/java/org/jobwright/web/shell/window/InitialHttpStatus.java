package org.jobwright.web.shell.window;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

/**
 * Gives the first response at an address its real HTTP status. Vaadin sends the same 200 page for every address and
 * looks for the view only when that page's script asks; so the navigation is tried here once, in an invisible window.
 * Keeping the rendered view is not an option: the reader's time zone is not known yet.
 */
class InitialHttpStatus implements IndexHtmlRequestListener {

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        int status = tried(response.getVaadinRequest());
        if (status >= HttpStatusCode.BAD_REQUEST.getCode()) {
            response.getVaadinResponse().setStatus(status);
        }
    }

    private static int tried(VaadinRequest request) {
        VaadinSession session = VaadinSession.getCurrent();
        UI unseen = new UI();
        unseen.getInternals().setSession(session);
        UI.setCurrent(unseen);
        try {
            unseen.doInit(request, session.getNextUIid(), "unseen");
            session.addUI(unseen);
            session.getService().fireUIInitListeners(unseen);
            int status =
                    unseen.getInternals().getRouter().navigate(unseen, location(request), NavigationTrigger.PAGE_LOAD);
            return WindowCheck.mayBeShown(unseen) ? status : HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
        } finally {
            session.removeUI(unseen);
            UI.setCurrent(null);
        }
    }

    private static Location location(VaadinRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        return new Location(path, QueryParameters.full(request.getParameterMap()));
    }
}
