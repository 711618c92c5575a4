package org.jobwright.web.shell.window;

import com.vaadin.cdi.CdiVaadinServlet;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import org.jobwright.web.shared.http.RequestSizeFilter;

/** Serves the workspaces below {@code /app}; the rest of the address space belongs to the site. */
@WebServlet(
        name = "workspace",
        urlPatterns = {"/app/*", "/VAADIN/*"},
        asyncSupported = true,
        loadOnStartup = 1,
        initParams = {
            @WebInitParam(name = "productionMode", value = "true"),
            // In characters; RequestSizeFilter refuses as many bytes before anything is read.
            @WebInitParam(name = "maxRequestBodySize", value = "" + RequestSizeFilter.MAX_MESSAGE),
            // A heartbeat keeps the tab alive but is not a sign of a person.
            @WebInitParam(name = "closeIdleSessions", value = "true")
        })
public class WorkspaceServlet extends CdiVaadinServlet {

    @Inject
    private transient BeanManager beans;

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new WorkspaceService(this, configuration, beans);
        service.init();
        return service;
    }
}
